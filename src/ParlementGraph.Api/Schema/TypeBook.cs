using GraphQL.Types;
using ParlementGraph.Model;
using FieldType = ParlementGraph.Model.FieldType;

namespace ParlementGraph.Api.Schema;

/// <summary>
/// The types made so far, by name. A type is entered before its fields are made, so that types may refer to each other in circles;
/// what nobody asks for is never made, so that the SDL holds only types in use.
/// </summary>
internal sealed class TypeBook(GraphModel model)
{
    private readonly Dictionary<string, IGraphType> _types = [];

    public GraphModel Model => model;

    public IntGraphType Int { get; } = new() { Description = "A whole number of 32 bits." };

    public FloatGraphType Float { get; } = new() { Description = "A number with a fraction, 64 bits." };

    public StringGraphType String { get; } = new() { Description = "Text, any characters of Unicode." };

    public BooleanGraphType Boolean { get; } = new() { Description = "Either true or false." };

    public IdGraphType Id { get; } = new() { Description = "An id: opaque to clients, and the same in every build." };

    public LocalDateType LocalDate { get; } = new();

    public DateTimeType DateTime { get; } = new();

    public UuidType Uuid { get; } = new();

    public UriType Uri { get; } = new();

    public IGraphType Enum(Type choices) => Get(choices.Name, () => EnumTypes.Of(choices), _ => { });

    public IGraphType Enum<T>() where T : struct, Enum => Enum(typeof(T));

    public T Get<T>(string name, Func<T> make, Action<T> fill) where T : IGraphType
    {
        if (_types.TryGetValue(name, out var known)) return (T)known;
        var type = make();
        type.Name = name;
        _types[name] = type;
        fill(type);
        return type;
    }

    /// <summary>The object type of this name; <paramref name="fill"/> adds its fields when it is first asked for.</summary>
    public ObjectGraphType Object(string name, string description, Action<ObjectGraphType> fill) =>
        Get(name, () => new ObjectGraphType { Description = description }, type =>
        {
            fill(type);
            ListSizes.Note(type);
        });

    public InputObjectGraphType Input(string name, string description, Action<InputObjectGraphType> fill) =>
        Get(name, () => new InputObjectGraphType { Description = description }, fill);

    /// <summary>The GraphQL type of one value of a field, without its nullability.</summary>
    public IGraphType ValueOf(FieldDef field) => field.Type switch
    {
        FieldType.Plain => String,
        FieldType.Number => Int,
        FieldType.Boolean => Boolean,
        FieldType.Date => LocalDate,
        FieldType.Instant => DateTime,
        FieldType.Uri => Uri,
        FieldType.Uuid => Uuid,
        FieldType.Choice => Enum(field.Choices!),
        FieldType.TextList => ListOf(String),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "is an object, not a value"),
    };

    /// <summary>A list of items that are never null.</summary>
    public static ListGraphType ListOf(IGraphType item) => new(new NonNullGraphType(item));

    public static IGraphType NonNull(IGraphType type) => new NonNullGraphType(type);

    public static IGraphType Maybe(IGraphType type, bool required) => required ? NonNull(type) : type;
}
