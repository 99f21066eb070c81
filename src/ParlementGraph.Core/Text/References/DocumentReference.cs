namespace ParlementGraph.Text.References;

/// <summary>What a reference names.</summary>
public enum ReferenceKind
{
    /// <summary>A case of the Chamber (Dutch: zaak): <c>2024Z15585</c>.</summary>
    Case,

    /// <summary>A document by the Chamber's own number: <c>2024D37938</c>.</summary>
    ChamberDocument,

    /// <summary>Questions as published: <c>kv-tk-2024Z15585</c>.</summary>
    Questions,

    /// <summary>An answer or notice as published (Dutch: aanhangsel): <c>ah-tk-20212022-3173</c>.</summary>
    Annex,

    /// <summary>A parliamentary paper (Dutch: kamerstuk): <c>kst-36471-64</c>.</summary>
    Paper,
}

/// <summary>A place of a text that names a case or a document; the numbers of a range (<c>nrs. 70-72</c>) have one place.</summary>
/// <param name="Offset">In UTF-16 units from the start of the text.</param>
/// <param name="Id">The same for every way of writing: <c>kst-21501-02-3196</c>; without the version of a publication.</param>
public readonly record struct DocumentReference(int Offset, int Length, ReferenceKind Kind, string Id);
