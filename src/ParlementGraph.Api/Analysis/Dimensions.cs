namespace ParlementGraph.Api.Analysis;

/// <summary>What a row of the matrix stands for.</summary>
internal enum AskerDimension
{
    Person,

    /// <summary>The party on the day of submission; the Person where that is unknown.</summary>
    Party,
}

/// <summary>What a column of the matrix stands for. An unresolved addressee stays itself in all of them.</summary>
internal enum AddresseeDimension
{
    /// <summary>A person in an office; the Office without a known holder, the Person without a known office.</summary>
    Minister,

    /// <summary>Who held the office on the day of submission; the Office where that is unknown.</summary>
    Person,

    /// <summary>The office; the Person where that is unknown.</summary>
    Office,

    /// <summary>The ministry of the office; the Office where it has none, the Person where the office is unknown.</summary>
    Ministry,

    /// <summary>The cabinet in office on the day of submission; the same as <see cref="Office"/> where none is known.</summary>
    Cabinet,
}
