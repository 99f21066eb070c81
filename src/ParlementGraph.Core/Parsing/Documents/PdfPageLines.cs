namespace ParlementGraph.Parsing.Documents;

/// <summary>Puts the runs of a page into lines, in the order in which a person reads them: columns one after another.</summary>
internal sealed class PdfPageLines(IReadOnlyList<PdfRun> runs)
{
    private sealed class Row(PdfRun first)
    {
        public double Y { get; } = first.Y;
        public double Size { get; } = first.Size;
        public List<PdfRun> Runs { get; } = [first];
        public double X0 => Runs.Min(r => r.X0);
        public double X1 => Runs.Max(r => r.X1);
    }

    public List<PdfLine> Read(double mainX, ref int number)
    {
        var rows = Columns(Rows(), mainX);
        List<PdfLine> lines = [];
        foreach (var row in rows) lines.Add(PdfLine.Of([.. row.Runs.OrderBy(r => r.X0)], row.Size, row.Y, ++number));
        return lines;
    }

    /// <summary>Largest first: raised and lowered letters join the line that they stand at.</summary>
    private List<Row> Rows()
    {
        List<Row> rows = [];
        var byY = new Dictionary<int, List<Row>>();
        foreach (var run in runs.OrderByDescending(r => Math.Round(r.Size, 1)))
        {
            if (Near(byY, run).FirstOrDefault(r => Fits(r, run)) is { } row) row.Runs.Add(run);
            else
            {
                var own = new Row(run);
                rows.Add(own);
                var key = (int)Math.Floor(own.Y / 10);
                if (!byY.TryGetValue(key, out var list)) byY.Add(key, list = []);
                list.Add(own);
            }
        }
        return rows;
    }

    private static IEnumerable<Row> Near(Dictionary<int, List<Row>> byY, PdfRun run)
    {
        var key = (int)Math.Floor(run.Y / 10);
        for (var k = key - 1; k <= key + 1; k++)
        {
            if (!byY.TryGetValue(k, out var list)) continue;
            foreach (var row in list) yield return row;
        }
    }

    private static bool Fits(Row row, PdfRun run)
    {
        var up = run.Y - row.Y;
        if (Math.Abs(up) < 0.15 * row.Size && run.Size > 0.8 * row.Size) return true;
        var isSmall = run.Size < 0.8 * row.Size && run.Text.Trim().Length <= 12;
        return isSmall && up > -0.35 * row.Size && up < 0.65 * row.Size && run.X0 > row.X0 - row.Size && run.X0 < row.X1 + (1.2 * row.Size);
    }

    /// <summary>What stands left of the text is a margin of its own; two texts side by side over most of a page are two columns.</summary>
    private static IEnumerable<Row> Columns(List<Row> rows, double mainX)
    {
        List<Row> split = [];
        foreach (var row in rows)
        {
            var margin = row.Runs.Where(r => r.X1 < mainX - row.Size).ToList();
            if (margin.Count > 0 && margin.Count < row.Runs.Count)
            {
                split.Add(Part(margin));
                split.Add(Part([.. row.Runs.Except(margin)]));
            }
            else split.Add(row);
        }
        var second = SecondColumn(split);
        if (second is not { } x) return split.OrderByDescending(r => r.Y).ThenBy(r => r.X0);
        List<Row> left = [], right = [];
        foreach (var row in split)
        {
            var behind = row.Runs.Where(r => r.X0 >= x - 2).ToList();
            if (behind.Count == 0) left.Add(row);
            else if (behind.Count == row.Runs.Count) right.Add(row);
            else
            {
                left.Add(Part([.. row.Runs.Except(behind)]));
                right.Add(Part(behind));
            }
        }
        return left.OrderByDescending(r => r.Y).Concat(right.OrderByDescending(r => r.Y));
    }

    private static Row Part(List<PdfRun> runs)
    {
        var row = new Row(runs.MaxBy(r => r.Size)!);
        row.Runs.Clear();
        row.Runs.AddRange(runs);
        return row;
    }

    /// <summary>Where the right column begins, when at least half of the rows have one there and nothing crosses it.</summary>
    private static double? SecondColumn(List<Row> rows)
    {
        if (rows.Count < 20) return null;
        var starts = new Dictionary<int, int>();
        foreach (var row in rows)
        {
            var ordered = row.Runs.OrderBy(r => r.X0).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                if (ordered[i].X0 - ordered[i - 1].X1 > PdfGlyphs.Gap * row.Size / 2) starts[(int)Math.Round(ordered[i].X0)] = starts.GetValueOrDefault((int)Math.Round(ordered[i].X0)) + 1;
            }
        }
        if (starts.Count == 0) return null;
        var (x, count) = starts.MaxBy(s => s.Value);
        count += starts.GetValueOrDefault(x - 1) + starts.GetValueOrDefault(x + 1);
        if (count * 2 < rows.Count) return null;
        var crossing = rows.Count(r => r.Runs.Exists(run => run.X0 < x - 5 && run.X1 > x + 5));
        return crossing * 4 < rows.Count ? x : null;
    }
}
