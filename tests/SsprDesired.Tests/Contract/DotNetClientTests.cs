using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Authentication;
using SsprDesired.Simulator;
using SsprDesired.Simulator.Weather;

namespace SsprDesired.Tests.Contract;

/// <summary>Microsoft's .NET SDK with its typed models, over TLS: a witness for the tenant in the box that knows nothing of sspr.</summary>
#pragma warning disable CA1001, CA2000 // xunit calls DisposeAsync, and the client disposes its handlers
public sealed class DotNetClientTests : IAsyncLifetime
{
    private readonly SimulatedTenant _tenant = SimulatedTenant.InMemory(
        new TenantSeed(3000),
        TimeProvider.System
    );
    private LoopbackDoor? _door;
    private HttpClient? _http;
    private GraphServiceClient? _graph;

    public async Task InitializeAsync()
    {
        _door = await LoopbackDoor.OpenAsync(_tenant, 0, https: true, CancellationToken.None);
        var certificate = _door.Certificate!.Thumbprint;
        var handlers = GraphClientFactory.CreateDefaultHandlers();
        _http = GraphClientFactory.Create(
            handlers,
            finalHandler: new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = (_, served, _, _) =>
                    served?.Thumbprint == certificate,
            }
        );
        var token = SimulatedToken.Issue(
            SimulatedToken.GraphAudience,
            TokenKind.App,
            TimeProvider.System
        );
        _graph = new GraphServiceClient(_http, new Bearer(token), $"{_door.Address}v1.0");
    }

    [Fact]
    public async Task It_reads_and_writes_a_policy()
    {
        var before = await _graph!.Policies.AuthorizationPolicy.GetAsync();
        await _graph.Policies.AuthorizationPolicy.PatchAsync(
            new AuthorizationPolicy { AllowedToUseSSPR = !before!.AllowedToUseSSPR }
        );

        var after = await _graph.Policies.AuthorizationPolicy.GetAsync();

        Assert.Equal(!before.AllowedToUseSSPR, after!.AllowedToUseSSPR);
        Assert.Equal(before.AllowInvitesFrom, after.AllowInvitesFrom);
    }

    [Fact]
    public async Task It_finds_a_group_and_pages_its_members()
    {
        var groups = await _graph!.Groups.GetAsync(get =>
            get.QueryParameters.Filter = "displayName eq 'All Employees'"
        );
        var members = await _graph
            .Groups[Assert.Single(groups!.Value!).Id]
            .Members.GetAsync(get => get.QueryParameters.Top = 999);

        HashSet<string> people = [];
        await PageIterator<DirectoryObject, DirectoryObjectCollectionResponse>
            .CreatePageIterator(_graph, members!, member => people.Add(member.Id!))
            .IterateAsync();

        Assert.InRange(people.Count, 2500, 3000);
    }

    [Fact]
    public async Task It_sends_a_batch_of_20_and_meets_one_429()
    {
        new Faults(Fault.Parse("throttled=7 GET /v1.0/domains")).PlugInto(_tenant);
        var batch = new BatchRequestContentCollection(_graph!);
        List<string> ids = [];
        for (var i = 0; i < 20; i++)
        {
            var request =
                i == 7
                    ? _graph!.Domains.ToGetRequestInformation()
                    : _graph!.Policies.AuthorizationPolicy.ToGetRequestInformation();
            ids.Add(await batch.AddBatchRequestStepAsync(request));
        }

        var answers = await _graph!.Batch.PostAsync(batch);
        var statuses = await answers.GetResponsesStatusCodesAsync();

        Assert.Equal(20, statuses.Count);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[ids[7]]);
        Assert.Equal(19, statuses.Count(status => status.Value == HttpStatusCode.OK));
        using var throttled = await answers.GetResponseByIdAsync(ids[7]);
        Assert.Equal(TimeSpan.FromSeconds(7), throttled.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task It_meets_a_403_that_it_can_read()
    {
        var refused = await Assert.ThrowsAsync<ODataError>(() =>
            _graph!.Directory.OnPremisesSynchronization.GetAsync()
        );

        Assert.Equal(403, refused.ResponseStatusCode);
        Assert.Equal("Authorization_RequestDenied", refused.Error!.Code);
    }

    public async Task DisposeAsync()
    {
        _graph?.Dispose();
        _http?.Dispose();
        await _door!.DisposeAsync();
    }

    private sealed class Bearer(string token) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            Microsoft.Kiota.Abstractions.RequestInformation request,
            Dictionary<string, object>? additionalAuthenticationContext = null,
            CancellationToken cancellationToken = default
        )
        {
            request.Headers.Add("Authorization", $"Bearer {token}");
            return Task.CompletedTask;
        }
    }
}
