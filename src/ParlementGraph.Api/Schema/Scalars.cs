using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ParlementGraph.Api.Schema;

/// <summary>A scalar that travels as a string, under its Hot Chocolate name and with the address of its specification.</summary>
internal abstract class StringScalar : ScalarGraphType
{
    protected StringScalar(string name, string description, string specifiedBy)
    {
        Name = name;
        Description = description;
        this.ApplyDirective("specifiedBy", "url", specifiedBy);
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Read((string)text.Value) ?? ThrowLiteralConversionError(value),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => Read(text) ?? ThrowValueConversionError(value),
        _ => Write(value) is null ? ThrowValueConversionError(value) : value,
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        string text => text,
        _ => Write(value) ?? ThrowSerializationError(value),
    };

    /// <summary>Null when the text is not of this scalar.</summary>
    protected abstract object? Read(string text);

    protected virtual string? Write(object value) => value as string;
}

internal sealed class LocalDateType() : StringScalar("LocalDate", "A day without time or zone, `yyyy-MM-dd`; days of parliament are days in Amsterdam.", "https://scalars.graphql.org/andimarek/local-date.html")
{
    protected override object? Read(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    protected override string? Write(object value) => value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}

internal sealed class DateTimeType() : StringScalar("DateTime", "A moment with its offset, ISO 8601: `2019-11-15T10:00:00Z`.", "https://scalars.graphql.org/andimarek/date-time.html")
{
    protected override object? Read(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    protected override string? Write(object value) =>
        value is DateTimeOffset moment ? moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture) : null;
}

internal sealed class UuidType() : StringScalar("UUID", "A UUID in lower case with hyphens.", "https://tools.ietf.org/html/rfc4122")
{
    protected override object? Read(string text) => Guid.TryParseExact(text, "D", out var id) ? id.ToString("D") : null;
}

internal sealed class UriType() : StringScalar("URI", "An absolute address, RFC 3986.", "https://tools.ietf.org/html/rfc3986")
{
    protected override object? Read(string text) => Uri.TryCreate(text, UriKind.Absolute, out _) ? text : null;
}
