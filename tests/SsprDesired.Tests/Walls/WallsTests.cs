using System.Text.RegularExpressions;

namespace SsprDesired.Tests.Walls;

/// <summary>The house keeps its rooms: who may know whom, how large a file gets, what stands at the front door.</summary>
public sealed partial class WallsTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Model"] = [],
        ["Catalog"] = ["Collections", "Checks", "Model"],
        ["Collections"] = ["Model"],
        ["Checks"] = ["Model"],
        ["Config"] = ["Model"],
        ["Graph"] = ["Model"],
        ["Planning"] = ["Model"],
        ["Applying"] = ["Planning", "Store", "Model"],
        ["Store"] = ["Model"],
        ["Output"] = ["Model"],
        ["Reports"] = ["Model"],
    };

    [Fact]
    public void Every_room_of_the_engine_has_its_arrows()
    {
        var rooms = Directory
            .GetDirectories(Repository.PathOf("src", "SsprDesired"))
            .Select(Path.GetFileName)
            .Where(room => room is not ("bin" or "obj"));

        Assert.Empty(rooms.Except(Arrows.Keys));
    }

    [Fact]
    public void No_room_names_one_that_it_may_not_see() =>
        Assert.Empty(
            Sources("SsprDesired")
                .SelectMany(file => Forbidden(RoomOf(file), File.ReadAllText(file)))
        );

    [Theory]
    [InlineData("Graph", "using SsprDesired.Catalog;")]
    [InlineData("Output", "using SsprDesired.Graph;")]
    [InlineData("Model", "SsprDesired.Planning.Plan x;")]
    [InlineData("Planning", "Catalog.Everything.Declared")]
    public void A_planted_arrow_is_caught(string room, string line) =>
        Assert.NotEmpty(Forbidden(room, $"namespace SsprDesired.{room};\n{line}"));

    [Fact]
    public void The_simulator_knows_nothing_of_ours()
    {
        Assert.DoesNotContain(
            "ProjectReference",
            File.ReadAllText(
                Repository.PathOf("src", "SsprDesired.Simulator", "SsprDesired.Simulator.csproj")
            )
        );
        Assert.Empty(
            Sources("SsprDesired.Simulator")
                .Where(file => OurRoom().IsMatch(File.ReadAllText(file)))
        );
    }

    [Fact]
    public void The_engine_has_no_console() =>
        Assert.Empty(
            Sources("SsprDesired")
                .Where(file =>
                    File.ReadAllText(file).Contains("Console.", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.Empty(
            Sources("SsprDesired", "SsprDesired.Cli", "SsprDesired.Simulator")
                .Where(file => File.ReadAllLines(file).Length > 300)
        );

    [Fact]
    public void No_room_is_a_drawer() =>
        Assert.Empty(
            Sources("SsprDesired", "SsprDesired.Cli", "SsprDesired.Simulator")
                .Where(file => Drawer().IsMatch(Path.GetRelativePath(Repository.Root, file)))
        );

    [Fact]
    public void The_front_door_shows_what_the_owner_named()
    {
        var entries = Directory
            .EnumerateFileSystemEntries(Repository.Root)
            .Select(entry => Path.GetFileName(entry)!)
            .Where(name => name[0] != '.')
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            ["README.md", "SsprDesired.sln", "examples", "src", "sspr.yaml", "tests"],
            entries
        );
    }

    private static IEnumerable<string> Sources(params string[] projects) =>
        projects
            .SelectMany(project =>
                Directory.EnumerateFiles(
                    Repository.PathOf("src", project),
                    "*.cs",
                    SearchOption.AllDirectories
                )
            )
            .Where(file => !Build().IsMatch(file));

    private static string RoomOf(string file) =>
        Path.GetRelativePath(Repository.PathOf("src", "SsprDesired"), file)
            .Split(Path.DirectorySeparatorChar)[0];

    private static IEnumerable<string> Forbidden(string room, string text) =>
        Arrows
            .Keys.Where(other => other != room && !Arrows[room].Contains(other))
            .Where(other =>
                text.Contains($"SsprDesired.{other}", StringComparison.Ordinal)
                // Rooms are siblings, so a name can be reached without the product's own.
                || Regex.IsMatch(text, $@"(?<![\w.]){other}\.[A-Z]\w*\.")
            )
            .Select(other => $"{room} names {other}");

    [GeneratedRegex(
        @"SsprDesired\.(Model|Catalog|Collections|Checks|Config|Graph\b(?!\.)|Planning|Applying|Store|Output|Reports|Cli)"
    )]
    private static partial Regex OurRoom();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Build();

    [GeneratedRegex(
        @"(Utils?|Helpers?|Common|Manager|Service|Base|Impl|Misc|Extensions)(\.cs|[\\/])"
    )]
    private static partial Regex Drawer();
}
