using System.Text;
using SsprDesired.Catalog;
using SsprDesired.Model;

namespace SsprDesired.Tests;

/// <summary>The README's table of settings, from the catalogue.</summary>
internal static class SettingsTable
{
    public static string Write()
    {
        var table = new StringBuilder(
            "| setting | takes | reach | what it is |\n| --- | --- | --- | --- |\n"
        );
        foreach (var alike in Everything.Declared.Settings.GroupBy(Pattern))
        {
            var (setting, others) = (
                alike.First(),
                alike.Skip(1).Select(other => Middle(other.Address)).ToList()
            );
            var more = others.Count == 0 ? "" : $" Likewise for {string.Join(", ", others)}.";
            table.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| [`{setting.Address}`]({setting.Reference}) | {setting.Kind.Wants} | {Reach(setting.Resource.Reach)} | {setting.Summary}{more} |\n"
            );
        }

        foreach (var input in Everything.Declared.Inputs)
        {
            table.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| [`{input.Address}`]({input.Reference}) | {input.Kind.Wants} | input | {input.Summary} |\n"
            );
        }

        return table.ToString();
    }

    // The methods have the same settings each, and one row says it.
    private static string Pattern(Setting setting) =>
        setting.Address.Text.Split('.')
            is ["authenticationMethods", _, var last and ("state" or "groups" or "excludeGroups")]
            ? last
            : setting.Address.Text;

    private static string Middle(SettingAddress address) => address.Text.Split('.')[1];

    private static string Reach(Reach reach) =>
        reach switch
        {
            SsprDesired.Model.Reach.Graph => "Microsoft Graph",
            SsprDesired.Model.Reach.AdminCenter => "admin center",
            _ => "by hand",
        };
}
