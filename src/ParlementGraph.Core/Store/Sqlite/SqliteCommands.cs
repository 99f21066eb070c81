using Microsoft.Data.Sqlite;

namespace ParlementGraph.Store.Sqlite;

internal static class SqliteCommands
{
    /// <summary>Runs statements that are not worth keeping prepared: definitions, pragmas, begin and end.</summary>
    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        // Fixed words and names of the model only.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
