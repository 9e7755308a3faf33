using System.Globalization;
using CsCheck;
using SsprDesired.Model;

namespace SsprDesired.Tests.Laws;

/// <summary>Random documents and values: what a tenant may hold, what nobody told us of, what a file may ask for.</summary>
internal static class Worlds
{
    private static readonly string[] Links =
    [
        "https://passwords.contoso.com",
        "http://a.b/\"c",
        "help@contoso.com",
    ];

    private static readonly string[] Odd =
    [
        "null",
        "7",
        "-1",
        "1.50",
        "1e2",
        "\"text\"",
        "\"\\u00e5\"",
        "true",
        "false",
        "[]",
        "[\"x\"]",
        "[\"00000000-0000-0000-0000-000000000001\",\"00000000-0000-0000-0000-000000000002\"]",
        "{\"a\": [1.0, null]}",
        "2147483648",
        "[{\"targetType\":\"user\",\"id\":\"all_users\"}]",
        "[{\"targetType\":\"group\",\"id\":\"all_users\",\"isRegistrationRequired\":true}]",
        "[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"targetType\":\"group\",\"new\":1.50}]",
        "\"enabled\"",
        "\"whoKnows\"",
    ];

    public static Gen<SettingValue> ValueFor(Kind kind) =>
        kind switch
        {
            Kind.YesNo => Gen.Bool.Select(value => (SettingValue)new SettingValue.YesNo(value)),
            Kind.WholeNumber number => Gen.Int[number.Least, number.Most]
                .Select(value => (SettingValue)new SettingValue.WholeNumber(value)),
            Kind.Choice choice => Gen.Int[0, choice.Values.Count - 1]
                .Select(i => (SettingValue)new SettingValue.Word(choice.Values[i])),
            Kind.SetOfChoices set => Gen
                .Bool.Array[set.Values.Count]
                .Select(ticks =>
                    (SettingValue)new SettingValue.Words([.. set.Values.Where((_, i) => ticks[i])])
                ),
            Kind.Groups groups => Gen.Select(Groups, Gen.Bool)
                .Select(
                    (list, all) =>
                        (SettingValue)(
                            groups.AllowsAll && (all || list.Count == 0)
                                ? SettingValue.Groups.Everybody
                                : new SettingValue.Groups(false, list)
                        )
                ),
            Kind.Link link => Gen.Int[0, link.TakesMail ? Links.Length - 1 : Links.Length - 2]
                .Select(i => (SettingValue)new SettingValue.Word(Links[i])),
            Kind.Line => Gen.String[Gen.Char[' ', 'ÿ'], 1, 12]
                .Where(text => text.Trim().Length > 0 && !text.Any(char.IsControl))
                .Select(text => (SettingValue)new SettingValue.Word(text)),
            Kind.Group => OneGroup.Select(group => (SettingValue)group),
            _ => throw new InvalidOperationException(
                $"No values are made for {kind.GetType().Name}."
            ),
        };

    private static Gen<SettingValue.Group> OneGroup =>
        Gen.Select(Gen.Guid, Gen.String[Gen.Char[' ', 'ÿ'], 0, 12])
            .Select((id, name) => new SettingValue.Group(new ObjectId(id), name));

    private static Gen<List<SettingValue.Group>> Groups =>
        OneGroup.List[0, 3].Select(list => list.DistinctBy(group => group.Id).ToList());

    /// <summary>A document with every member that the setting owns in some state, between members that it does not.</summary>
    public static Gen<Document> DocumentFor(Setting setting) =>
        Gen.Select(
                Gen.Int[0, 5 + (2 * Odd.Length)].Array[setting.Lens.Members.Count],
                ValueFor(setting.Kind),
                Gen.Int[0, 3],
                Gen.Int[0, Odd.Length - 1]
            )
            .Select(
                (dice, value, others, odd) =>
                    Build(setting, [.. dice.Select(State)], value, others, odd)
            );

    // Missing, one of the odd values, or written by the lens, the last as often as all odd ones together.
    private static string? State(int die) =>
        die switch
        {
            < 3 => null,
            _ when die - 3 < Odd.Length => Odd[die - 3],
            _ => "written",
        };

    private static Document Build(
        Setting setting,
        string?[] states,
        SettingValue value,
        int others,
        int odd
    )
    {
        var text = string.Join(
            " , ",
            Enumerable
                .Range(0, others)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\"x-unknown-{i}\" :  {Odd[(odd + i) % Odd.Length]}"
                    )
                )
        );
        var document = Document.Parse("{ " + text + " }");
        if (Array.Exists(states, state => state == "written"))
        {
            document = setting.Lens.Write(document, value);
        }

        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] is { } state and not "written")
            {
                document = document.With(setting.Lens.Members[i], state);
            }
        }

        return document;
    }
}
