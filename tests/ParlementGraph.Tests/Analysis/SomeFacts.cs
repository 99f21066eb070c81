using System.Globalization;
using ParlementGraph.Api.Analysis;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Analysis;

/// <summary>Short ways to write facts down. Without names given, ends sort by their keys.</summary>
internal static class SomeFacts
{
    public static readonly EndNames NoNames = Names();

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static AskerEnd Member(string person, string? party = null) => new(new("Person", person), party);

    public static AskerEnd UnknownAsker(string words) => new(new("UnresolvedActor", words), null);

    public static AddresseeEnd Office(string office, string? holder = null) => new(new("Office", office), holder);

    public static AddresseeEnd Person(string person) => new(new("Person", person), null);

    public static AddresseeEnd UnknownAddressee(string words) => new(new("UnresolvedActor", words), null);

    public static FactRow Row(
        long row, string submitted, IReadOnlyList<AskerEnd> askers, IReadOnlyList<AddresseeEnd> addressees,
        string? answered = null, string? withdrawn = null, string? postponed = null) =>
        new(row, $"{submitted[..4]}Z{row:D5}", Day(submitted), DayOrNull(answered), DayOrNull(withdrawn), DayOrNull(postponed), askers, addressees, []);

    public static EndNames Names(
        IReadOnlyDictionary<NodeRef, string>? sortNames = null, IReadOnlyDictionary<string, string>? ministries = null, params CabinetSpan[] cabinets) =>
        new(sortNames ?? new Dictionary<NodeRef, string>(), ministries ?? new Dictionary<string, string>(), new CabinetCalendar(cabinets));

    public static FactTable Table(EndNames names, params IReadOnlyList<FactRow> rows) => FactTable.Of("v1", 1, rows, names);

    /// <summary>All rows of the table, on a day after everything.</summary>
    public static AskMatrix Matrix(this FactTable table, AskerDimension askers, AddresseeDimension addressees, string asOf = "2030-01-01") =>
        table.Matrix(table.Rows(), askers, addressees, Day(asOf));

    public static IReadOnlyList<long> Rows(this FactTable table) => [.. Enumerable.Range(0, table.Count).Select(i => table[i].Row)];

    /// <summary>A cell as one line: asker > addressee: written questions.</summary>
    public static string Line(this AskCell cell) => $"{cell.Asker} > {cell.Addressee}: {string.Join(' ', cell.Keys)}";

    private static DateOnly? DayOrNull(string? day) => day is null ? null : Day(day);
}
