using Lucene.Net.Tartarus.Snowball.Ext;

namespace ParlementGraph.Text;

/// <summary>
/// The only door to the stemmer: Snowball's Dutch (the Porter variant) with what it misses in the language of parliament.
/// Any change here needs a new <see cref="DutchAnalyser.Version"/>.
/// </summary>
internal static class DutchStems
{
    // The words of a year of questions; a few MB a thread.
    private const int CacheSize = 65_536;

    // Plurals that no rule reaches, stemmed as the singular.
    private static readonly Dictionary<string, string> Singulars = new()
    {
        ["leden"] = "lid",
        ["kamerleden"] = "kamerlid",
        ["raadsleden"] = "raadslid",
        ["statenleden"] = "statenlid",
        ["fractieleden"] = "fractielid",
        ["commissieleden"] = "commissielid",
        ["bestuursleden"] = "bestuurslid",
        ["gezinsleden"] = "gezinslid",
        ["familieleden"] = "familielid",
        ["steden"] = "stad",
        ["kinderen"] = "kind",
        ["eieren"] = "ei",
        ["politici"] = "politicus",
        ["gemeentes"] = "gemeente",
        ["ziektes"] = "ziekte",
        ["ruimtes"] = "ruimte",
        ["analyses"] = "analyse",
        ["crises"] = "crisis",
    };

    [ThreadStatic]
    private static Worker? ThisThread;

    /// <summary>The stem of a folded word; of an empty word the empty word. Safe on any thread.</summary>
    public static string Of(string word) => (ThisThread ??= new Worker()).Of(word);

    private static string SingularOf(string word)
    {
        if (Singulars.TryGetValue(word, out var singular)) return singular;
        if (IsPluralOnIes(word)) return word[..^1];
        // industrieën, ideeën: Snowball leaves an en after a vowel.
        var isPluralOnEn = word.EndsWith("ieen", StringComparison.Ordinal) || word.EndsWith("eeen", StringComparison.Ordinal);
        return isPluralOnEn ? word[..^2] : word;
    }

    // moties, commissies, provincies: Snowball leaves an s after a vowel. Kies, advies, precies and verlies are no plurals.
    private static bool IsPluralOnIes(string word) =>
        word.Length >= 6 && word.EndsWith("ies", StringComparison.Ordinal)
        && "tsrdgcnflmp".Contains(word[^4], StringComparison.Ordinal)
        && !word.EndsWith("verlies", StringComparison.Ordinal) && word is not ("precies" or "radies" or "paradies");

    // mannen: mann, man; lessen: less, les. Snowball undoes kk, dd and tt only.
    private static string Undoubled(string stem) =>
        stem.Length >= 4 && stem[^1] == stem[^2] && "bcfglmnprsvz".Contains(stem[^1], StringComparison.Ordinal) ? stem[..^1] : stem;

    // huizen: huiz, huis; brieven: briev, brief. No Dutch word ends on a voiced z or v, so no stem need. Abbreviations (bv, pvv, uwv) do.
    private static string Devoiced(string stem)
    {
        if (stem.Length < 3 || (stem.Length == 3 && !"aeiou".Contains(stem[1], StringComparison.Ordinal))) return stem;
        return stem[^1] switch
        {
            'z' => stem[..^1] + "s",
            'v' => stem[..^1] + "f",
            _ => stem,
        };
    }

    /// <summary>Snowball's stemmer holds the word it works on, so each thread has its own, with a small cache that is emptied when full.</summary>
    private sealed class Worker
    {
        private readonly DutchStemmer _stemmer = new();
        private readonly Dictionary<string, string> _cache = [];

        public string Of(string word)
        {
            if (_cache.TryGetValue(word, out var known)) return known;
            _stemmer.SetCurrent(SingularOf(word));
            _stemmer.Stem();
            var stem = Devoiced(Undoubled(_stemmer.Current));
            if (_cache.Count >= CacheSize) _cache.Clear();
            return _cache[word] = stem.Length > 0 ? stem : word;
        }
    }
}
