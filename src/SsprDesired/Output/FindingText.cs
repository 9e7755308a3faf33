using SsprDesired.Model;

namespace SsprDesired.Output;

/// <summary>A finding on one line: where, how bad, which, what, what to do.</summary>
public static class FindingText
{
    public static string Render(Finding finding, Palette palette)
    {
        var colour = finding.Severity == Severity.Error ? palette.Remove : palette.Warn;
        var where = finding.Where is null ? "" : $"{Words.Visible(finding.Where.ToString())}: ";
        var severity = finding.Severity.ToString().ToLowerInvariant();
        return $"{where}{colour}{severity}{palette.Off} {finding.Code}: {Words.Visible(finding.What)} {Words.Visible(finding.Do)}";
    }
}
