using SsprDesired.Model;

namespace SsprDesired.Config;

/// <summary>The areas of the file: finds each key's declaration and asks its kind.</summary>
internal static class AreaReader
{
    public static void Read(
        Catalogue catalogue,
        Layer layer,
        DesiredBuilder builder,
        List<Finding> findings
    )
    {
        var kinds = Kinds(catalogue);
        foreach (
            var entry in layer.Root.Entries.Where(entry => !HeaderReader.Keys.Contains(entry.Key))
        )
        {
            ReadEntry(catalogue, kinds, "", entry, builder, findings);
        }
    }

    // A key is a setting, or holds settings below it, to any depth that the catalogue has.
    private static void ReadEntry(
        Catalogue catalogue,
        Dictionary<string, Kind> kinds,
        string within,
        Entry entry,
        DesiredBuilder builder,
        List<Finding> findings
    )
    {
        var key = within + entry.Key;
        if (kinds.TryGetValue(key, out var kind))
        {
            ReadValue(new SettingAddress(key), kind, entry.Value, builder, findings);
            return;
        }

        var below = NamesBelow(kinds, key + ".");
        if (below.Count == 0)
        {
            var known = NamesBelow(kinds, within)
                .Concat(within.Length == 0 ? HeaderReader.Keys : []);
            findings.Add(Unknown(catalogue, entry, within, known));
        }
        else if (entry.Value is YamlNode.Mapping mapping)
        {
            foreach (var inner in mapping.Entries)
            {
                ReadEntry(catalogue, kinds, key + ".", inner, builder, findings);
            }
        }
        else if (entry.Value is not YamlNode.Leaf { IsNothing: true })
        {
            // Nothing below a key is nothing managed, as when all below it is commented out.
            findings.Add(
                new Finding(
                    "area.no-mapping",
                    Trouble.Input,
                    entry.Value.Where,
                    $"{key} is {entry.Value.Form}, not a mapping of keys.",
                    $"Write its keys below it ({string.Join(", ", below)}), or leave it out."
                )
            );
        }
    }

    private static void ReadValue(
        SettingAddress address,
        Kind kind,
        YamlNode value,
        DesiredBuilder builder,
        List<Finding> findings
    )
    {
        var accepted = value switch
        {
            YamlNode.Leaf leaf => kind.Accept(Scalar(leaf)),
            YamlNode.Sequence list when list.Items.All(item => item is YamlNode.Leaf) =>
                kind.AcceptList([.. list.Items.Select(item => Scalar((YamlNode.Leaf)item))]),
            _ => default,
        };
        if (accepted.Value is not null)
        {
            builder.Add(address, accepted.Value, value.Where);
        }
        else
        {
            findings.Add(Invalid(address, kind, value, accepted.Hint));
        }
    }

    private static Scalar Scalar(YamlNode.Leaf leaf) => new(leaf.Text, leaf.IsPlain);

    private static List<string> NamesBelow(Dictionary<string, Kind> kinds, string within) =>
        [
            .. kinds
                .Keys.Where(key => key.StartsWith(within, StringComparison.Ordinal))
                .Select(key => key[within.Length..].Split('.')[0])
                .Distinct(),
        ];

    private static Finding Invalid(SettingAddress address, Kind kind, YamlNode value, string? hint)
    {
        var written = value is YamlNode.Leaf { IsNothing: false } leaf
            ? $"\"{Shorten(leaf.Text)}\""
            : value.Form;
        var advice = string.IsNullOrEmpty(hint)
            ? $"Write {kind.Wants}."
            : char.ToUpperInvariant(hint[0]) + hint[1..] + (hint.EndsWith('?') ? "" : ".");
        return new(
            "value.invalid",
            Trouble.Input,
            value.Where,
            $"{address} must be {kind.Wants}; the file has {written}.",
            advice
        );
    }

    private static Finding Unknown(
        Catalogue catalogue,
        Entry entry,
        string above,
        IEnumerable<string> known
    )
    {
        var within = above.Length == 0 ? "" : $" in {above.TrimEnd('.')}";
        var names = known.ToList();
        var better = Elsewhere(catalogue, entry.Key) ?? Spelling.Nearest(entry.Key, names);
        return new(
            "key.unknown",
            Trouble.Input,
            entry.Where,
            $"The key {Shorten(entry.Key)} is not known{within}.",
            better is null
                ? $"Known{within} {(names.Count == 1 ? "is" : "are")}: {string.Join(", ", names)}."
                : $"Did you mean {better}?"
        );
    }

    // A key of another area, or the service's own name for a setting.
    private static string? Elsewhere(Catalogue catalogue, string key) =>
        catalogue
            .Settings.FirstOrDefault(setting => setting.Lens.Members.Contains(key))
            ?.Address.Text
        ?? Kinds(catalogue)
            .Keys.FirstOrDefault(address => address.EndsWith("." + key, StringComparison.Ordinal));

    private static Dictionary<string, Kind> Kinds(Catalogue catalogue) =>
        catalogue
            .Settings.Select(setting => (setting.Address.Text, setting.Kind))
            .Concat(catalogue.Inputs.Select(input => (input.Address.Text, input.Kind)))
            .ToDictionary();

    private static string Shorten(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        return line.Length <= 40 ? line : line[..40] + "...";
    }
}
