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
        foreach (var setting in Everything.Declared.Settings)
        {
            table.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| [`{setting.Address}`]({setting.Reference}) | {setting.Kind.Wants} | {Reach(setting.Resource.Reach)} | {setting.Summary} |\n"
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

    private static string Reach(Reach reach) =>
        reach switch
        {
            SsprDesired.Model.Reach.Graph => "Microsoft Graph",
            SsprDesired.Model.Reach.AdminCenter => "admin center",
            _ => "by hand",
        };
}
