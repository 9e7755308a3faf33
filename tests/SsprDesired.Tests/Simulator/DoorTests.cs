using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class DoorTests
{
    private static readonly Uri Policy = new(
        "/v1.0/policies/authorizationPolicy",
        UriKind.Relative
    );

    [Fact]
    public async Task Both_doors_give_the_same_answers()
    {
        await using var loopback = await LoopbackDoor.OpenAsync(
            Caller.Tenant(),
            0,
            CancellationToken.None
        );
        using var door = new InProcessDoor(Caller.Tenant());
        using var inside = Client(door, loopback.Address);
        using var sockets = new SocketsHttpHandler();
        using var outside = Client(sockets, loopback.Address);
        foreach (
            var path in (string[])
                [
                    "/v1.0/users?$top=3",
                    "/v1.0/groups?$filter=displayName%20eq%20'SSPR%20Rollout'",
                    "/v1.0/nothing",
                    "/api/none",
                ]
        )
        {
            using var one = await inside.GetAsync(new Uri(path, UriKind.Relative));
            using var two = await outside.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(one.StatusCode, two.StatusCode);
            Assert.Equal(
                await one.Content.ReadAsStringAsync(),
                await two.Content.ReadAsStringAsync()
            );
            Assert.Equal(one.Content.Headers.ContentType, two.Content.Headers.ContentType);
        }
    }

    [Fact]
    public async Task A_body_arrives_through_the_socket_and_a_next_link_leads_back()
    {
        var tenant = Caller.Tenant();
        await using var door = await LoopbackDoor.OpenAsync(tenant, 0, CancellationToken.None);
        using var sockets = new SocketsHttpHandler();
        using var client = Client(sockets, door.Address);
        using var body = new StringContent(
            """{"allowedToUseSSPR":false}""",
            Encoding.UTF8,
            "application/json"
        );
        using var answer = await client.PatchAsync(Policy, body);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.False(
            tenant
                .Graph("GET", Policy.ToString())
                .Json()
                .GetProperty("allowedToUseSSPR")
                .GetBoolean()
        );
        var page = await client.GetStringAsync(new Uri("/v1.0/users?$top=3", UriKind.Relative));
        Assert.Contains(
            $"\"@odata.nextLink\":\"{door.Address}v1.0/users?$top=3&$skiptoken=",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_dropped_connection_looks_the_same_through_both_doors()
    {
        var tenant = Caller.Tenant();
        tenant.AfterStateChange = (_, _) => throw new IOException("dropped");
        await using var loopback = await LoopbackDoor.OpenAsync(tenant, 0, CancellationToken.None);
        using var door = new InProcessDoor(tenant);
        using var inside = Client(door, loopback.Address);
        using var sockets = new SocketsHttpHandler();
        using var outside = Client(sockets, loopback.Address);
        await Assert.ThrowsAsync<HttpRequestException>(() => inside.GetAsync(Policy));
        await Assert.ThrowsAsync<HttpRequestException>(() => outside.GetAsync(Policy));
    }

    [Fact]
    public async Task A_client_that_trusts_its_certificate_gets_in_over_https()
    {
        await using var door = await LoopbackDoor.OpenAsync(
            Caller.Tenant(),
            0,
            https: true,
            CancellationToken.None
        );
        Assert.Equal("https", door.Address.Scheme);
        using var sockets = new SocketsHttpHandler();
        sockets.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { door.Certificate! },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        using var trusting = Client(sockets, door.Address);
        using var answer = await trusting.GetAsync(Policy);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            $"\"@odata.context\":\"{door.Address}v1.0/",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        using var plain = new SocketsHttpHandler();
        using var stranger = Client(plain, door.Address);
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync(Policy));
        using var named = Client(sockets, new Uri($"https://localhost:{door.Address.Port}"));
        using var again = await named.GetAsync(Policy);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_is_an_input_output_error()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await Assert.ThrowsAsync<IOException>(() =>
            LoopbackDoor.OpenAsync(Caller.Tenant(), port, CancellationToken.None)
        );
    }

    [Fact]
    public void The_in_process_door_also_answers_without_waiting()
    {
        using var door = new InProcessDoor(Caller.Tenant());
        using var client = Client(door, new Uri("https://graph.microsoft.com"));
        using var request = new HttpRequestMessage(HttpMethod.Get, Policy);
        using var answer = client.Send(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static HttpClient Client(HttpMessageHandler handler, Uri address)
    {
        var client = new HttpClient(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            SimulatedToken.Issue(SimulatedToken.GraphAudience, TokenKind.App, Caller.Time)
        );
        return client;
    }
}
