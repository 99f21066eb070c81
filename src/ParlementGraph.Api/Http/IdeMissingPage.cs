using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace ParlementGraph.Api.Http;

/// <summary>What stands at the IDE's address when it was not built: why, how to get it, and that the API works without it.</summary>
internal static class IdeMissingPage
{
    private const string Style = "body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem}pre{background:#eee;color:#111;padding:1rem;overflow:auto}";

    public static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string For(HttpRequest request)
    {
        var api = HtmlEncoder.Default.Encode($"{request.Scheme}://{request.Host}{request.PathBase}{Ide.Endpoint}");
        return $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>ParlementGraph: the IDE was not built</title>
            <style>{{Style}}</style>
            </head>
            <body>
            <h1>The IDE was not built</h1>
            <p>This address shows the Banana Cake Pop IDE. Its files are fetched by npm when ParlementGraph is built, and Node.js was missing, or npm could not fetch them.</p>
            <p>To get it: install <strong>Node.js 20 or newer</strong> (with npm), run <code>dotnet build</code> in the checkout, and start the server again.</p>
            <h2>The API works without it</h2>
            <p>It answers at <a href="{{api}}?query=%7B__typename%7D"><code>{{api}}</code></a>; the schema is at <a href="{{api}}/schema.graphql"><code>{{api}}/schema.graphql</code></a>.</p>
            <pre><code>curl {{api}} -H 'Content-Type: application/json' \
              -d '{"query":"{ whoAsksWhom(search: \"bodycams\") { writtenQuestionCount } }"}'</code></pre>
            </body>
            </html>

            """;
    }
}
