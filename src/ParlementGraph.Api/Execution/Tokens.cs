using System.Text;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ParlementGraph.Api.Execution;

/// <summary>From text to document, with the limits that hold before there is a document: bytes, tokens, nesting.</summary>
internal static class Tokens
{
    public static void CheckSize(string text, RequestLimits limits)
    {
        // A char is at least one byte, so a huge text is not even measured.
        var bytes = text.Length > limits.TextBytes ? text.Length : Encoding.UTF8.GetByteCount(text);
        if (bytes > limits.TextBytes)
        {
            throw RequestGuard.Refusal("text", bytes, limits.TextBytes, "The query text has {0} bytes", "Move literals into variables, or split the document.");
        }
    }

    public static GraphQLDocument Parse(string text, RequestLimits limits)
    {
        try
        {
            Count(text, limits);
        }
        catch (GraphQLSyntaxErrorException e)
        {
            throw SyntaxError(e.Description, e.Location);
        }
        return ParseOnly(text, limits);
    }

    /// <summary>Without counting tokens, for tests of what the parser does with texts that counting would refuse.</summary>
    internal static GraphQLDocument ParseOnly(string text, RequestLimits limits)
    {
        try
        {
            return Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = limits.ParserDepth });
        }
        catch (GraphQLMaxDepthExceededException e)
        {
            throw SyntaxError($"The document is nested too deeply: the parser stops at {limits.ParserDepth} levels. Write flatter selections and literals.", e.Location);
        }
        catch (GraphQLSyntaxErrorException e)
        {
            throw SyntaxError(e.Description, e.Location);
        }
    }

    private static void Count(string text, RequestLimits limits)
    {
        var count = 0;
        for (var token = Lexer.Lex(text, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, token.End))
        {
            if (token.Kind is TokenKind.INT or TokenKind.FLOAT && token.End - token.Start > limits.NumberLength)
            {
                throw RequestGuard.Refusal("numberLength", token.End - token.Start, limits.NumberLength, "A number has {0} digits", "No type holds so large a number.");
            }
            // Counting stops at the limit: how far a text is beyond it is not worth the time.
            if (++count > limits.Tokens)
            {
                throw RequestGuard.Refusal("tokens", count, limits.Tokens, "The document has {0} or more tokens", "Ask for less, or split the document.");
            }
        }
    }

    private static RequestException SyntaxError(string message, Location location)
    {
        var error = new RequestException(ErrorCodes.DocumentSyntax, message);
        error.AddLocation(location);
        return error;
    }
}
