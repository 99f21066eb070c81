using System.Text;

namespace ParlementGraph.Cli;

/// <summary>Lines end on a line feed alone: <c>ReadLine</c> would make two rows of a line with a carriage return inside.</summary>
internal sealed class InputLines(Stream input) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly MemoryStream _line = new();
    private int _at;
    private int _end;
    private bool _isFirst = true;

    public bool HasNext => _buffer.AsSpan(_at, _end - _at).Contains((byte)'\n');

    public async Task<string?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)'\n');
            _line.Write(_buffer, _at, length < 0 ? _end - _at : length);
            if (length >= 0)
            {
                _at += length + 1;
                return Take();
            }
            _at = 0;
            _end = await input.ReadAsync(_buffer, cancellationToken);
            if (_end == 0) return _line.Length > 0 ? Take() : null;
        }
    }

    public void Dispose() => _line.Dispose();

    private string Take()
    {
        var line = Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length);
        _line.SetLength(0);
        if (_isFirst) line = line.TrimStart('\uFEFF');
        _isFirst = false;
        return line.TrimEnd('\r');
    }
}
