using System.Runtime.CompilerServices;
using System.Text;
using VerifyTests;

namespace VerifyTests
{
    /// <summary>The part of Verify's settings that these tests use.</summary>
    public sealed class VerifySettings
    {
        internal string? Directory { get; private set; }
        internal string? FileName { get; private set; }

        /// <param name="directory">Relative to the folder of the calling test's source file.</param>
        public void UseDirectory(string directory) => Directory = directory;

        public void UseFileName(string fileName) => FileName = fileName;
    }

    /// <summary>A received text did not match the verified one.</summary>
#pragma warning disable CA1032 // Verify's own exception takes a message only
    public sealed class VerifyException(string message) : Exception(message);
#pragma warning restore CA1032
}

namespace VerifyXunit
{
    /// <summary>Compares a text with the verified file beside the test; <c>VERIFY_ACCEPT=1</c> accepts what was received.</summary>
    public static class Verifier
    {
        public static async Task Verify(
            string target,
            string extension = "txt",
            VerifySettings? settings = null,
            [CallerFilePath] string sourceFile = "",
            [CallerMemberName] string method = ""
        )
        {
            var source = Path.GetDirectoryName(sourceFile)!;
            var folder = Path.GetFullPath(settings?.Directory ?? ".", source);
            var name =
                settings?.FileName ?? $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
            var verified = Path.Combine(folder, $"{name}.verified.{extension}");
            var received = Path.Combine(folder, $"{name}.received.{extension}");
            var actual = target.ReplaceLineEndings("\n");
            var expected = File.Exists(verified)
                ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n")
                : null;
            if (actual == expected)
            {
                File.Delete(received);
                return;
            }

            var accept = Environment.GetEnvironmentVariable("VERIFY_ACCEPT") == "1";
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(
                accept ? verified : received,
                actual,
                new UTF8Encoding(false)
            );
            if (!accept)
            {
                throw new VerifyException(Explain(verified, expected, actual));
            }
        }

        private static string Explain(string verified, string? expected, string actual)
        {
            var advice = "Look at the .received file; VERIFY_ACCEPT=1 dotnet test accepts it.";
            if (expected is null)
            {
                return $"{verified} does not exist yet. {advice}";
            }

            var (left, right) = (expected.Split('\n'), actual.Split('\n'));
            var line = Enumerable
                .Range(0, Math.Max(left.Length, right.Length))
                .First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
            return $"""
                {verified} differs in line {line + 1}.
                  verified: {left.ElementAtOrDefault(line) ?? "(no such line)"}
                  received: {right.ElementAtOrDefault(line) ?? "(no such line)"}
                {advice}
                """;
        }
    }
}
