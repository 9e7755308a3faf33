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
            var names = kinds
                .Keys.Where(address => address.Area == entry.Key)
                .Select(address => address.Name)
                .ToList();
            if (names.Count == 0)
            {
                var areas = kinds
                    .Keys.Select(address => address.Area)
                    .Concat(HeaderReader.Keys)
                    .Distinct();
                findings.Add(Unknown(catalogue, entry, "", areas));
            }
            else if (entry.Value is YamlNode.Mapping area)
            {
                ReadArea(catalogue, kinds, entry.Key, names, area, builder, findings);
            }
            else
            {
                findings.Add(
                    new Finding(
                        "area.no-mapping",
                        Trouble.Input,
                        entry.Value.Where,
                        $"{entry.Key} is {entry.Value.Form}, not a mapping of keys.",
                        $"Write its keys below it ({string.Join(", ", names)}), or leave it out."
                    )
                );
            }
        }
    }

    private static void ReadArea(
        Catalogue catalogue,
        Dictionary<SettingAddress, Kind> kinds,
        string areaName,
        List<string> names,
        YamlNode.Mapping area,
        DesiredBuilder builder,
        List<Finding> findings
    )
    {
        foreach (var entry in area.Entries)
        {
            var address = new SettingAddress($"{areaName}.{entry.Key}");
            if (!kinds.TryGetValue(address, out var kind))
            {
                findings.Add(Unknown(catalogue, entry, $" in {areaName}", names));
                continue;
            }

            var accepted = entry.Value is YamlNode.Leaf leaf
                ? kind.Accept(new Scalar(leaf.Text, leaf.IsPlain))
                : default;
            if (accepted.Value is not null)
            {
                builder.Add(address, accepted.Value, entry.Value.Where);
            }
            else
            {
                findings.Add(Invalid(address, kind, entry.Value, accepted.Hint));
            }
        }
    }

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
        string within,
        IEnumerable<string> known
    )
    {
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
        ?? Kinds(catalogue).Keys.FirstOrDefault(address => address.Name == key).Text;

    private static Dictionary<SettingAddress, Kind> Kinds(Catalogue catalogue) =>
        catalogue
            .Settings.Select(setting => (setting.Address, setting.Kind))
            .Concat(catalogue.Inputs.Select(input => (input.Address, input.Kind)))
            .ToDictionary(pair => pair.Address, pair => pair.Kind);

    private static string Shorten(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        return line.Length <= 40 ? line : line[..40] + "...";
    }
}
