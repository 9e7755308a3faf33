using Azure.Core;
using SsprDesired.Graph;
using SsprDesired.Model;
using SsprDesired.Simulator;

namespace SsprDesired.Tests.Graph;

/// <summary>A door gives its token to its own host only, and a door for reading lets no write through.</summary>
public sealed class DoorTests
{
    private static readonly Uri Origin = new("https://simulated.invalid/");

    [Theory]
    [InlineData("https://simulated.invalid/v1.0/groups", true)]
    [InlineData("https://simulated.invalid:8443/v1.0/groups", false)]
    [InlineData("http://simulated.invalid/v1.0/groups", false)]
    [InlineData("https://graph.microsoft.com/v1.0/groups", false)]
    public async Task A_token_goes_to_its_own_door_only(string address, bool given)
    {
        var key = new DoorKey.Open(new Secret(), "scope");
        var provider = new TokenProvider(key, new Uri(Origin, "v1.0/"));

        var token = await provider.GetAuthorizationTokenAsync(new Uri(address));

        Assert.Equal(given ? "secret" : "", token);
    }

    [Theory]
    [InlineData("PUT", "https://simulated.invalid/api/x", "{}")]
    [InlineData("PATCH", "https://simulated.invalid/v1.0/x", "{}")]
    [InlineData("DELETE", "https://simulated.invalid/v1.0/x", "")]
    [InlineData("POST", "https://simulated.invalid/v1.0/groups", "{}")]
    [InlineData(
        "POST",
        "https://simulated.invalid/v1.0/$batch",
        "{\"requests\":[{\"method\":\"GET\"},{\"method\":\"PATCH\"}]}"
    )]
    [InlineData(
        "POST",
        "https://simulated.invalid/v1.0/$batch",
        "{\"requests\":[{\"method\" : \"PATCH\"}]}"
    )]
    [InlineData(
        "POST",
        "https://simulated.invalid/v1.0/$batch",
        "{\"requests\":[{\"METHOD\":\"PATCH\"}]}"
    )]
    [InlineData("POST", "https://simulated.invalid/v1.0/$batch", "nonsense")]
    public async Task A_door_for_reading_lets_no_write_through(
        string verb,
        string address,
        string body
    )
    {
        var reached = false;
        using var guard = new VerbGuard { InnerHandler = new Listener(() => reached = true) };
        using var client = new HttpClient(guard);
        using var request = new HttpRequestMessage(new HttpMethod(verb), address)
        {
            Content = new StringContent(body),
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request));
        Assert.False(reached);
    }

    [Fact]
    public async Task A_door_for_reading_lets_reads_through()
    {
        var reached = 0;
        using var guard = new VerbGuard { InnerHandler = new Listener(() => reached++) };
        using var client = new HttpClient(guard);
        using var batch = new StringContent(
            "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/a\"}]}"
        );

        await client.GetAsync(new Uri(Origin, "v1.0/groups"));
        await client.PostAsync(new Uri(Origin, "v1.0/$batch"), batch);

        Assert.Equal(2, reached);
    }

    [Fact]
    public async Task A_large_group_is_streamed_page_by_page()
    {
        var time = new TestTime();
        var tenant = SimulatedTenant.InMemory(new TenantSeed(2500), time);
        using var reader = new LiveReader(Session(tenant, time));
        var look = new Look([], [new SettingValue.GroupName("All Employees")]);
        var found = (NameSight.Found)(await reader.LookAsync(look, default)).Names[look.Names[0]];

        HashSet<ObjectId> people = [];
        var count = 0;
        await foreach (var person in reader.UsersInAsync(found.Group.Id, default))
        {
            people.Add(person);
            count++;
        }

        Assert.Equal(count, people.Count);
        Assert.InRange(count, 2000, 2500);
        Assert.Equal(
            3,
            tenant.Requests.Count(request =>
                request.Url.Contains("transitiveMembers", StringComparison.Ordinal)
            )
        );
    }

    internal static TenantSession Session(SimulatedTenant tenant, TimeProvider time) =>
        new(
            Endpoints.At(Origin),
            Key(SimulatedToken.GraphAudience, time),
            Key(SimulatedToken.AdminCenterAudience, time),
            time,
            () => new InProcessDoor(tenant),
            Kind: TenantKind.Simulated
        );

    private static DoorKey.Open Key(string audience, TimeProvider time) =>
        new(new Secret(() => SimulatedToken.Issue(audience, TokenKind.User, time)), audience);

    private sealed class Secret(Func<string>? issue = null) : TokenCredential
    {
        public override AccessToken GetToken(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(issue?.Invoke() ?? "secret", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(GetToken(requestContext, cancellationToken));
    }

    private sealed class Listener(Action reached) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            reached();
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
