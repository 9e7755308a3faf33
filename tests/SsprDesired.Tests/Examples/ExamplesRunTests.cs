using SsprDesired.Tests.Cli;

namespace SsprDesired.Tests.Examples;

/// <summary>Every story under examples/ runs. A comment <c># expect: CODE, CODE</c> names the findings of its line.</summary>
public sealed class ExamplesRunTests
{
    private const string Mark = "# expect: ";

    public static TheoryData<string> Stories =>
        [
            .. Directory
                .GetDirectories(Repository.PathOf("examples"))
                .Select(folder => Path.GetFileName(folder)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_meets_what_it_expects(string story)
    {
        var text = File.ReadAllText(Repository.PathOf("examples", story, "sspr.yaml"));
        using var sspr = Prepare(text);
        var expected = text.Split('\n')
            .Select(
                (line, i) =>
                    (Line: i + 1, At: line.IndexOf(Mark, StringComparison.Ordinal), Text: line)
            )
            .Where(found => found.At >= 0)
            .SelectMany(found =>
                found
                    .Text[(found.At + Mark.Length)..]
                    .Split(',')
                    .Select(code => $"{found.Line} {code.Trim()}")
            )
            .ToList();

        var run = sspr.Run("plan");

        var met = run
            .Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith("sspr.yaml:", StringComparison.Ordinal))
            .Select(line => $"{line.Split(':')[1]} {line.Split(' ')[2].TrimEnd(':')}");
        Assert.Equal(expected, met);
    }

    // A line "# before: EDIT" is done to the tenant first.
    private static Sspr Prepare(string text)
    {
        var sspr = new Sspr().Write("sspr.yaml", text);
        const string before = "# before: ";
        foreach (
            var line in text.Split('\n')
                .Where(line => line.StartsWith(before, StringComparison.Ordinal))
        )
        {
            Assert.Equal(0, sspr.Run("simulate", "--edit", line[before.Length..]).Exit);
        }

        return sspr;
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_without_errors_settles(string story)
    {
        var text = File.ReadAllText(Repository.PathOf("examples", story, "sspr.yaml"));
        using var sspr = Prepare(text);
        if (sspr.Run("validate").Exit == 4 || sspr.Run("plan").Exit == 4)
        {
            Assert.Contains(Mark, text, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(0, sspr.Run("apply", "--auto-approve").Exit);
        Assert.Equal("No changes.", sspr.Run("plan").LastLine);
    }
}
