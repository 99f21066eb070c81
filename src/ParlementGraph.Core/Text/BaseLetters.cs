namespace ParlementGraph.Text;

/// <summary>
/// The Greek and Cyrillic letters that Unicode composes of a base letter and marks. <c>string.Normalize</c> cannot be used:
/// under <c>InvariantGlobalization</c> it gives back what it was given. Escapes, because an editor may normalise the letters.
/// </summary>
internal static class BaseLetters
{
    private static readonly (char Base, string Composed)[] Rows =
    [
        ('\u03b9', "\u0390\u03af\u03ca\u1f30\u1f31\u1f32\u1f33\u1f34\u1f35\u1f36\u1f37\u1f76\u1f77\u1fbe\u1fd0\u1fd1\u1fd2\u1fd3\u1fd6\u1fd7"), // GREEK SMALL LETTER IOTA
        ('\u03b1', "\u03ac\u1f00\u1f01\u1f02\u1f03\u1f04\u1f05\u1f06\u1f07\u1f70\u1f71\u1f80\u1f81\u1f82\u1f83\u1f84\u1f85\u1f86\u1f87\u1fb0\u1fb1\u1fb2\u1fb3\u1fb4\u1fb6\u1fb7"), // GREEK SMALL LETTER ALPHA
        ('\u03b5', "\u03ad\u1f10\u1f11\u1f12\u1f13\u1f14\u1f15\u1f72\u1f73"), // GREEK SMALL LETTER EPSILON
        ('\u03b7', "\u03ae\u1f20\u1f21\u1f22\u1f23\u1f24\u1f25\u1f26\u1f27\u1f74\u1f75\u1f90\u1f91\u1f92\u1f93\u1f94\u1f95\u1f96\u1f97\u1fc2\u1fc3\u1fc4\u1fc6\u1fc7"), // GREEK SMALL LETTER ETA
        ('\u03c5', "\u03b0\u03cb\u03cd\u1f50\u1f51\u1f52\u1f53\u1f54\u1f55\u1f56\u1f57\u1f7a\u1f7b\u1fe0\u1fe1\u1fe2\u1fe3\u1fe6\u1fe7"), // GREEK SMALL LETTER UPSILON
        ('\u03bf', "\u03cc\u1f40\u1f41\u1f42\u1f43\u1f44\u1f45\u1f78\u1f79"), // GREEK SMALL LETTER OMICRON
        ('\u03c9', "\u03ce\u1f60\u1f61\u1f62\u1f63\u1f64\u1f65\u1f66\u1f67\u1f7c\u1f7d\u1fa0\u1fa1\u1fa2\u1fa3\u1fa4\u1fa5\u1fa6\u1fa7\u1ff2\u1ff3\u1ff4\u1ff6\u1ff7"), // GREEK SMALL LETTER OMEGA
        ('\u0438', "\u0439\u045d\u04e3\u04e5"), // CYRILLIC SMALL LETTER I
        ('\u0435', "\u0450\u0451\u04d7"), // CYRILLIC SMALL LETTER IE
        ('\u0433', "\u0453"), // CYRILLIC SMALL LETTER GHE
        ('\u0456', "\u0457"), // CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I
        ('\u043a', "\u045c"), // CYRILLIC SMALL LETTER KA
        ('\u0443', "\u045e\u04ef\u04f1\u04f3"), // CYRILLIC SMALL LETTER U
        ('\u0475', "\u0477"), // CYRILLIC SMALL LETTER IZHITSA
        ('\u0436', "\u04c2\u04dd"), // CYRILLIC SMALL LETTER ZHE
        ('\u0430', "\u04d1\u04d3"), // CYRILLIC SMALL LETTER A
        ('\u04d9', "\u04db"), // CYRILLIC SMALL LETTER SCHWA
        ('\u0437', "\u04df"), // CYRILLIC SMALL LETTER ZE
        ('\u043e', "\u04e7"), // CYRILLIC SMALL LETTER O
        ('\u04e9', "\u04eb"), // CYRILLIC SMALL LETTER BARRED O
        ('\u044d', "\u04ed"), // CYRILLIC SMALL LETTER E
        ('\u0447', "\u04f5"), // CYRILLIC SMALL LETTER CHE
        ('\u044b', "\u04f9"), // CYRILLIC SMALL LETTER YERU
        ('\u03c1', "\u1fe4\u1fe5"), // GREEK SMALL LETTER RHO
    ];

    private static readonly Dictionary<char, char> Bases =
        Rows.SelectMany(row => row.Composed, (row, composed) => (composed, row.Base)).ToDictionary(pair => pair.composed, pair => pair.Base);

    /// <summary>The lower-case letter without its marks; a letter that is not composed is its own base.</summary>
    public static char Of(char lower) => Bases.GetValueOrDefault(lower, lower);
}
