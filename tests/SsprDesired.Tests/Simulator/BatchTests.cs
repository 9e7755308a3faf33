using System.Globalization;
using System.Text.Json;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class BatchTests
{
    private const string Batch = "/v1.0/$batch";

    [Fact]
    public void Answers_come_with_their_own_status_and_in_another_order()
    {
        var tenant = Caller.Tenant();
        var answer = tenant.Graph(
            "POST",
            Batch,
            """
            {"requests":[
              {"id":"1","method":"GET","url":"/policies/authorizationPolicy"},
              {"id":"2","method":"GET","url":"users/nobody@contoso.com"},
              {"id":"3","method":"GET","url":"/users/$count","headers":{"ConsistencyLevel":"eventual"}},
              {"id":"4","method":"PATCH","url":"/policies/authorizationPolicy","headers":{"Content-Type":"application/json"},"body":{"allowedToUseSSPR":false}}]}
            """
        );
        Assert.Equal(200, answer.Status);
        var responses = answer.Json().GetProperty("responses").EnumerateArray().ToList();
        Assert.NotEqual(["1", "2", "3", "4"], responses.Select(Id));
        Assert.Equal([200, 404, 200, 204], responses.OrderBy(Id).Select(Status));
        Assert.Equal(240, responses.Single(one => Id(one) == "3").GetProperty("body").GetInt32());
        Assert.False(responses.Single(one => Id(one) == "4").TryGetProperty("body", out _));
        Assert.False(
            tenant
                .Graph("GET", "/v1.0/policies/authorizationPolicy")
                .Json()
                .GetProperty("allowedToUseSSPR")
                .GetBoolean()
        );
    }

    [Fact]
    public void What_depends_on_a_failure_is_not_done()
    {
        var tenant = Caller.Tenant();
        var responses = tenant
            .Graph(
                "POST",
                Batch,
                """
                {"requests":[
                  {"id":"a","method":"GET","url":"/users/nobody@contoso.com"},
                  {"id":"b","method":"PATCH","url":"/policies/authorizationPolicy","headers":{"Content-Type":"application/json"},"body":{"allowedToUseSSPR":false},"dependsOn":["a"]},
                  {"id":"c","method":"GET","url":"/organization","dependsOn":["b"]},
                  {"id":"d","method":"GET","url":"/organization"}]}
                """
            )
            .Json()
            .GetProperty("responses")
            .EnumerateArray();
        Assert.Equal([404, 424, 424, 200], responses.OrderBy(Id).Select(Status));
        Assert.True(
            tenant
                .Graph("GET", "/v1.0/policies/authorizationPolicy")
                .Json()
                .GetProperty("allowedToUseSSPR")
                .GetBoolean()
        );
    }

    [Theory]
    [InlineData(20, 200)]
    [InlineData(21, 400)]
    public void At_most_twenty_requests_are_taken(int count, int status)
    {
        var requests = Enumerable
            .Range(1, count)
            .Select(at =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"id":"{{at}}","method":"GET","url":"/organization"}"""
                )
            );
        Assert.Equal(
            status,
            Caller
                .Tenant()
                .Graph("POST", Batch, $$"""{"requests":[{{string.Join(',', requests)}}]}""")
                .Status
        );
    }

    [Theory]
    [InlineData(
        """{"requests":[{"id":"1","method":"GET","url":"/users"},{"id":"1","method":"GET","url":"/users"}]}"""
    )]
    [InlineData(
        """{"requests":[{"id":"1","method":"GET","url":"https://graph.microsoft.com/v1.0/users"}]}"""
    )]
    [InlineData("""{"requests":[{"id":"1","method":"GET","url":"/users","dependsOn":["2"]}]}""")]
    [InlineData(
        """{"requests":[{"id":"1","method":"PATCH","url":"/policies/authorizationPolicy","body":{}}]}"""
    )]
    [InlineData("""{"requests":[{"method":"GET","url":"/users"}]}""")]
    [InlineData(
        """{"requests":[{"id":"1","method":"POST","url":"/$batch","headers":{"Content-Type":"application/json"},"body":{"requests":[]}}]}"""
    )]
    [InlineData("""{"requests":{}}""")]
    [InlineData("""{}""")]
    [InlineData("nonsense")]
    public void A_malformed_batch_is_refused_as_a_whole(string body) =>
        Assert.Equal(400, Caller.Tenant().Graph("POST", Batch, body).Status);

    [Fact]
    public void A_next_link_inside_a_batch_leads_back_through_the_same_door()
    {
        var body = """{"requests":[{"id":"1","method":"GET","url":"/users?$top=3"}]}""";
        var link = Caller
            .Tenant()
            .Graph("POST", Batch, body)
            .Json()
            .GetProperty("responses")[0]
            .GetProperty("body")
            .GetProperty("@odata.nextLink")
            .GetString();
        Assert.StartsWith(
            "https://graph.microsoft.com/v1.0/users?$top=3&$skiptoken=",
            link,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Inner_requests_are_logged_behind_their_batch()
    {
        var tenant = Caller.Tenant();
        tenant.Graph(
            "POST",
            Batch,
            """{"requests":[{"id":"1","method":"GET","url":"/organization"}]}"""
        );
        Assert.Equal(
            [(1, "POST", Batch, false), (2, "GET", "/v1.0/organization", true)],
            tenant.Requests.Select(one => (one.Number, one.Method, one.Url, one.InBatch))
        );
    }

    private static string? Id(JsonElement response) => response.GetProperty("id").GetString();

    private static int Status(JsonElement response) => response.GetProperty("status").GetInt32();
}
