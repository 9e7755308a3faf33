using System.Text.Json;

namespace SsprDesired.Output;

public static class JsonRenderer
{
    public static string Render(View view) =>
        JsonSerializer.Serialize(view, ViewContext.Readable.View) + "\n";
}
