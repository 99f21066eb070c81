namespace ParlementGraph.Parsing.Headers;

/// <summary><c>het lid A (P), B en C (beiden Q) en D (R)</c>: a bracket gives its party to every name since the one before it.</summary>
internal sealed class AskerList(HeaderText text, HeaderDraft draft)
{
    private readonly List<(string Name, bool AfterAnd)> _waiting = [];
    private bool _afterAnd;
    private bool _inFirstName;

    public static void Read(HeaderText text, HeaderDraft draft, int from, int to)
    {
        var list = new AskerList(text, draft);
        list.Read(from, to);
        list.Give(null);
    }

    private void Read(int at, int to)
    {
        var name = -1;
        while (at < to)
        {
            if (text.Is(at, HeaderTokenKind.Comma) || text.IsAnd(at))
            {
                EndName(ref name, at);
                _afterAnd |= text.IsAnd(at);
                at++;
            }
            else if (text.Is(at, HeaderTokenKind.Open) && !(name < 0 && IsFirstName(at, to)))
            {
                EndName(ref name, at);
                at = ReadBracket(at, to);
            }
            else if (text.Is(at, HeaderTokenKind.Close) && !_inFirstName)
            {
                EndName(ref name, at);
                draft.Add(HeaderIssueCode.PartyNotUnderstood, text.Raw(Math.Max(0, at - 2), at + 1));
                at++;
            }
            else
            {
                if (name < 0 && !IsBeforeName(at) && !text.Is(at, HeaderTokenKind.Dot)) name = at;
                _inFirstName = text.Is(at, HeaderTokenKind.Open) || (_inFirstName && !text.Is(at, HeaderTokenKind.Close));
                at++;
            }
        }
        EndName(ref name, to);
    }

    /// <summary>"(Rik) Janssen": a word in brackets with a name behind it, where a name is to begin.</summary>
    private bool IsFirstName(int open, int to) =>
        text.IsCapital(open + 1) && text.Is(open + 2, HeaderTokenKind.Close) && open + 3 < to && text.Is(open + 3, HeaderTokenKind.Word) && !text.IsAnd(open + 3);

    /// <summary>"het lid", "de leden", also the misprint "de leden lid"; but "de Jong" is a name.</summary>
    private bool IsBeforeName(int at) => text.Word(at) switch
    {
        "lid" or "leden" or "kamerlid" or "kamerleden" or "mevrouw" or "mw" or "dhr" => true,
        "het" or "de" => text.Word(at + 1) is "lid" or "leden" or "kamerlid" or "kamerleden" or "heer" or "heren",
        "van" or "aan" => text.Word(at + 1) is "het" or "de" && text.Word(at + 2) is "lid" or "leden" or "kamerlid" or "kamerleden",
        "heer" or "heren" => at > 0 && text.Word(at - 1) is "de",
        _ => false,
    };

    private void EndName(ref int start, int end)
    {
        if (start >= 0)
        {
            var name = text.Raw(start, end);
            // "en anderen"
            if (name.EndsWith("c.s.", StringComparison.OrdinalIgnoreCase)) name = Blanks.Trim(name[..^4]);
            if (name.Length > 0) _waiting.Add((name, _afterAnd));
            _afterAnd = false;
        }
        start = -1;
    }

    private int ReadBracket(int open, int to)
    {
        int? separator = null;
        var end = open + 1;
        while (end < to && text.Kind(end) is not (HeaderTokenKind.Open or HeaderTokenKind.Close))
        {
            if (text.Is(end, HeaderTokenKind.Comma) || text.IsAnd(end)) separator ??= end;
            end++;
        }
        var isClosed = end < to && text.Is(end, HeaderTokenKind.Close);
        // A bracket that is not closed ends where the list goes on.
        if (!isClosed) end = separator ?? end;
        var party = open + 1;
        var counted = text.Word(party) is "beiden" or "beide" or "allebei" ? 2 : 0;
        if (counted > 0 || text.Word(party) is "allen" or "alle" or "allemaal" or "alledrie")
        {
            party++;
            if (text.Word(party) is "drie" or "vier" or "vijf") party++;
            if (text.Raw(party, party + 1) == "van") party++;
            if (text.Raw(party, party + 1) == "de") party++;
        }
        if (_waiting.Count == 0 || party >= end) draft.Add(HeaderIssueCode.PartyNotUnderstood, text.Raw(open, end + 1));
        Give(party < end ? text.Raw(party, end) : null, counted);
        return isClosed ? end + 1 : end;
    }

    private void Give(string? party, int counted = 0)
    {
        var from = 0;
        if (counted > 0 && _waiting.Count != counted)
        {
            draft.Add(HeaderIssueCode.PartyNotUnderstood, $"{string.Join(", ", _waiting.Select(w => w.Name))} (beiden {party})");
            // "A en B en C (beiden P)" joins A to a group of two; "A, B en C (beiden P)" is one group, miscounted.
            if (_waiting.Count > counted && _waiting[^counted].AfterAnd) from = _waiting.Count - counted;
        }
        for (var i = 0; i < _waiting.Count; i++) draft.Askers.Add(new HeaderAsker(_waiting[i].Name, i < from ? null : party));
        _waiting.Clear();
    }
}
