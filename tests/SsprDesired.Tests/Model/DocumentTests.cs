using System.Text;
using SsprDesired.Model;

namespace SsprDesired.Tests.Model;

/// <summary>Splicing leaves every byte alone that it was not asked to change.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("{}", "{\"a\":1}")]
    [InlineData("{ }", "{ \"a\":1}")]
    [InlineData("{\"a\":2}", "{\"a\":1}")]
    [InlineData("{ \"b\" : 1.50 ,\n \"a\" : [2] }\n", "{ \"b\" : 1.50 ,\n \"a\" : 1 }\n")]
    [InlineData("{\"b\":\"\\u00e5}\"}", "{\"b\":\"\\u00e5}\",\"a\":1}")]
    [InlineData("{\"\\u0061\":2,\"b\":1e400}", "{\"\\u0061\":1,\"b\":1e400}")]
    [InlineData("{\"b\":{\"a\":2}}", "{\"b\":{\"a\":2},\"a\":1}")]
    public void A_member_is_replaced_or_appended(string before, string after) =>
        Assert.Equal(after, Text(Document.Parse(before).With("a", "1")));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1} x")]
    [InlineData("{\"a\":1")]
    [InlineData("<html>")]
    public void What_is_not_one_object_is_refused(string text)
    {
        Assert.Null(Document.TryParse(Encoding.UTF8.GetBytes(text), out var why));
        Assert.NotEmpty(why);
    }

    [Fact]
    public void Only_the_wanted_members_are_taken() =>
        Assert.Equal(
            "{\"b\":1.50}",
            Text(Document.Parse("{\"a\":1,\"b\":1.50,\"c\":null}").Only(["b", "d"]))
        );

    private static string Text(Document document) => Encoding.UTF8.GetString(document.Utf8);
}
