namespace ParlementGraph.Tests;

/// <summary>Files that a person reads and accepts: the test fails on a difference, <c>UPDATE_GOLDEN=1</c> writes the new text.</summary>
internal static class Golden
{
    public static void Match(string actual, string path)
    {
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"{path} does not exist; run with UPDATE_GOLDEN=1 and read what it wrote");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
