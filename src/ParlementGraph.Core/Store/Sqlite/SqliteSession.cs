using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ParlementGraph.Store.Sqlite;

/// <summary>A connection with its prepared commands by SQL text. Parameters are called <c>$p0</c>, <c>$p1</c>, ... in order.</summary>
internal sealed class SqliteSession : IDisposable
{
    // Shapes of filters are many; between two requests, past this, they are let go.
    private const int MostCommands = 256;

    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public SqliteSession(string path, SqliteOpenMode mode)
    {
        // The driver keeps no pool of its own: it would hand out connections to a file that another one has replaced.
        Connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            Connection.Open();
        }
        catch
        {
            Connection.Dispose();
            throw;
        }
    }

    public SqliteConnection Connection { get; }

    public static string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"$p{number}");

    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            // The text is made of names of the model and of fixed words; values are parameters.
#pragma warning disable CA2100
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = Parameter(i) });
            _commands.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public int Run(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteNonQuery();

    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteReader();

    /// <summary>The first value of the first row; null when there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>For between two requests, when no command is running.</summary>
    public void Trim()
    {
        if (_commands.Count > MostCommands) DropCommands();
    }

    public void Dispose()
    {
        DropCommands();
        Connection.Dispose();
    }

    private void DropCommands()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
    }
}
