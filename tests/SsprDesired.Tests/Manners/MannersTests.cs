using System.Text.RegularExpressions;
using SsprDesired.Catalog;
using SsprDesired.Model;

namespace SsprDesired.Tests.Manners;

/// <summary>How the catalogue speaks: every declaration is held to the same few rules.</summary>
public sealed partial class MannersTests
{
    public static TheoryData<string> Settings =>
        [.. Everything.Declared.Settings.Select(setting => setting.Address.Text)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_is_well_spoken(string address)
    {
        var setting = Everything.Declared.Find(new SettingAddress(address))!;

        Assert.Empty(FaultsOf(setting.Address, setting.Summary, setting.Reference));
        Assert.Contains('.', address);
        Assert.NotEmpty(setting.Place);
        Assert.DoesNotContain('.', setting.Place[^1..]);
        Assert.NotEmpty(setting.Lens.Members);
    }

    [Fact]
    public void An_input_is_well_spoken() =>
        Assert.Empty(
            Everything.Declared.Inputs.SelectMany(input =>
                FaultsOf(input.Address, input.Summary, input.Reference)
            )
        );

    [Fact]
    public void A_rule_a_check_and_a_collection_are_well_spoken()
    {
        var catalogue = Everything.Declared;
        var summaries = catalogue
            .Rules.Select(rule => rule.Summary)
            .Concat(catalogue.Checks.Select(check => check.Summary))
            .Concat(catalogue.Collections.Select(collection => collection.Summary));
        var codes = catalogue
            .Rules.Select(rule => rule.Code)
            .Concat(catalogue.Checks.Select(check => check.Code));

        Assert.Empty(summaries.SelectMany(SentenceFaults));
        Assert.Empty(codes.Where(code => !Code().IsMatch(code)));
    }

    [Fact]
    public void No_two_declarations_share_an_address_or_own_the_same_member()
    {
        var settings = Everything.Declared.Settings;
        var members = settings.SelectMany(setting =>
            setting.Lens.Members.Select(member => $"{setting.Resource.Id}.{member}")
        );

        Assert.Equal(settings.Count, settings.DistinctBy(setting => setting.Address).Count());
        Assert.Equal(members.Count(), members.Distinct().Count());
    }

    [Theory]
    [InlineData(
        "registration.Enforced",
        "Whether users register.",
        "https://learn.microsoft.com/x"
    )]
    [InlineData(
        "registration.enforced",
        "whether users register.",
        "https://learn.microsoft.com/x"
    )]
    [InlineData("registration.enforced", "Whether users register", "https://learn.microsoft.com/x")]
    [InlineData("registration.enforced", "Whether users register.", "http://learn.microsoft.com/x")]
    [InlineData("registration.enforced", "Whether users register.", "https://example.org/x")]
    public void Bad_manners_are_caught(string address, string summary, string reference) =>
        Assert.NotEmpty(FaultsOf(new SettingAddress(address), summary, new Uri(reference)));

    internal static IEnumerable<string> SentenceFaults(string sentence)
    {
        if (!char.IsUpper(sentence[0]))
        {
            yield return $"No capital: {sentence}";
        }

        if (sentence[^1] is not '.')
        {
            yield return $"No period: {sentence}";
        }

        if (sentence.Length > 120)
        {
            yield return $"Too long: {sentence}";
        }
    }

    private static IEnumerable<string> FaultsOf(
        SettingAddress address,
        string summary,
        Uri reference
    )
    {
        if (!Address().IsMatch(address.Text))
        {
            yield return $"Not camel case: {address}";
        }

        if (reference is not { Scheme: "https", Host: "learn.microsoft.com" })
        {
            yield return $"Not Microsoft's page: {reference}";
        }

        foreach (var fault in SentenceFaults(summary))
        {
            yield return fault;
        }
    }

    [GeneratedRegex(@"^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)*$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^[a-z-]+(\.[a-z-]+)+$")]
    private static partial Regex Code();
}
