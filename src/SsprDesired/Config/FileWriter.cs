using System.Text;
using SsprDesired.Model;

namespace SsprDesired.Config;

/// <summary>A setting to write, and what was seen of it.</summary>
public sealed record Exported(Setting Setting, Observed Observed);

/// <summary>
/// Writes a file that asks for what a tenant has, so that a plan for it is empty. What cannot be asked for (not readable,
/// out of range, against a rule) is a comment that says why.
/// </summary>
public static class FileWriter
{
    /// <param name="tenant">As the file writes it.</param>
    public static string Write(
        Catalogue catalogue,
        string tenant,
        IReadOnlyList<Exported> settings,
        Version toolVersion
    )
    {
        List<string> lines =
        [
            "version: 1",
            $"requires: \">={toolVersion.ToString(2)}\"",
            $"tenant: {tenant}",
            "",
            .. Area(settings, []),
        ];
        // The rules judge what was written as they judge any file; a line that breaks one is taken back.
        for (var round = 0; round < settings.Count; round++)
        {
            var text = string.Join('\n', lines) + "\n";
            var broken = DesiredReader
                .ReadText(catalogue, "export", text, toolVersion)
                .Findings.FirstOrDefault(finding =>
                    finding is { Severity: Severity.Error, Where.Line: > 0 }
                );
            if (broken is null)
            {
                return text;
            }

            var line = lines[broken.Where!.Line - 1];
            var indent = line.Length - line.TrimStart().Length;
            lines[broken.Where.Line - 1] = $"{line[..indent]}# {line[indent..]} # {broken.What}";
        }

        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Area(IReadOnlyList<Exported> settings, string[] above)
    {
        var indent = new string(' ', 2 * above.Length);
        foreach (
            var key in settings.GroupBy(setting =>
                setting.Setting.Address.Text.Split('.')[above.Length]
            )
        )
        {
            if (key.First().Setting.Address.Text.Split('.').Length == above.Length + 1)
            {
                yield return indent + Line(key.Key, key.First());
                continue;
            }

            yield return $"{indent}{key.Key}:";
            foreach (var line in Area([.. key], [.. above, key.Key]))
            {
                yield return line;
            }
        }
    }

    private static string Line(string key, Exported exported) =>
        exported.Observed switch
        {
            Observed.Present present when exported.Setting.Kind.Admits(present.Value) =>
                $"{key}: {Value(present.Value)}",
            Observed.Present present =>
                $"# {key}: the tenant has {Comment(present.Value.ToString()!)}, which a file cannot ask for",
            Observed.Unreadable unreadable =>
                $"# {key}: could not be read: {Comment(unreadable.Why)}",
            Observed.Unverified unverified => $"# {key}: not looked at: {Comment(unverified.Why)}",
            _ => $"# {key}: not set in the tenant",
        };

    // Groups by id: a name need not be unique, and can change.
    private static string Value(SettingValue value) =>
        value switch
        {
            SettingValue.Group group => group.DisplayName.Length == 0
                ? $"{group.Id}"
                : $"{group.Id} # {Comment(group.DisplayName)}",
            SettingValue.Groups { All: true } => "all",
            SettingValue.Groups groups =>
                $"[{string.Join(", ", groups.List.Select(group => group.Id))}]",
            SettingValue.Words words => $"[{string.Join(", ", words.Values)}]",
            SettingValue.Word { Value: var word } when word.All(char.IsAsciiLetter) => word,
            SettingValue.Word { Value: var word } => Quoted(word),
            _ => value.ToString()!,
        };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter is '"' or '\\' ? "\\" : "").Append(letter);
        }

        return quoted.Append('"').ToString();
    }

    private static string Comment(string text) =>
        new([
            .. text.Select(letter =>
                char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u0085' ? ' ' : letter
            ),
        ]);
}
