using SsprDesired.Tests.Cli;

namespace SsprDesired.Tests;

/// <summary>Generated text is committed; a stale one fails here and names the command that refreshes it.</summary>
public sealed class GeneratedTests
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

    [Theory]
    [InlineData("settings")]
    [InlineData("plan")]
    public void A_part_of_the_readme_is_fresh(string part)
    {
        var path = Repository.PathOf("README.md");
        var readme = File.ReadAllText(path);
        var (open, close) = ($"<!-- {part} -->\n", $"<!-- /{part} -->");
        var (from, to) = (
            readme.IndexOf(open, StringComparison.Ordinal) + open.Length,
            readme.IndexOf(close, StringComparison.Ordinal)
        );
        var fresh =
            readme[..from] + (part == "plan" ? Plan() : SettingsTable.Write()) + readme[to..];
        if (Environment.GetEnvironmentVariable("VERIFY_ACCEPT") == "1")
        {
            File.WriteAllText(path, fresh);
        }

        Assert.True(
            fresh == readme,
            "Refresh it: VERIFY_ACCEPT=1 dotnet test --filter GeneratedTests"
        );
    }

    private static string Plan()
    {
        using var sspr = new Sspr().WriteSample();
        return $"```\n$ sspr plan\n{sspr.Run("plan").Out}```\n";
    }

    [Fact]
    public void The_sample_names_its_schema_in_the_first_line() =>
        Assert.Equal(
            "# yaml-language-server: $schema=src/SsprDesired/sspr.schema.json",
            File.ReadLines(Repository.PathOf("sspr.yaml")).First()
        );
}
