using System.Text.RegularExpressions;
using SsprDesired.Cli;
using SsprDesired.Tests.Cli;

namespace SsprDesired.Tests;

/// <summary>Generated text is committed; a stale one fails here and names the command that refreshes it.</summary>
public sealed partial class GeneratedTests
{
    [Theory]
    [InlineData("file", "sspr.schema.json")]
    [InlineData("plan", "plan.schema.json")]
    [InlineData("view", "view.schema.json")]
    public void A_schema_is_fresh(string which, string file)
    {
        using var sspr = new Sspr();
        var committed = File.ReadAllText(Repository.PathOf("src", "SsprDesired", file));

        Assert.True(
            sspr.Run("schema", which).Out == committed,
            $"Refresh it: dotnet run --project src/SsprDesired.Cli -- schema {which} --out src/SsprDesired/{file}"
        );
    }

    [Fact]
    public void The_readme_has_the_table_of_settings()
    {
        var path = Repository.PathOf("README.md");
        var readme = File.ReadAllText(path);
        var fresh = Table().Replace(readme, $"$1{SettingsTable.Write()}$2");
        if (Environment.GetEnvironmentVariable("VERIFY_ACCEPT") == "1")
        {
            File.WriteAllText(path, fresh);
        }

        Assert.True(
            fresh == readme,
            "Refresh it: VERIFY_ACCEPT=1 dotnet test --filter GeneratedTests"
        );
        Assert.Contains(SettingsTable.Write(), readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_names_its_schema_in_the_first_line() =>
        Assert.Equal(
            "# yaml-language-server: $schema=src/SsprDesired/sspr.schema.json",
            File.ReadLines(Repository.PathOf("sspr.yaml")).First()
        );

    [GeneratedRegex("(<!-- settings -->\n).*?(<!-- /settings -->)", RegexOptions.Singleline)]
    private static partial Regex Table();
}
