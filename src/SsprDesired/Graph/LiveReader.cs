using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using SsprDesired.Model;

namespace SsprDesired.Graph;

/// <summary>Reads a tenant through both doors at once and has no verb that writes.</summary>
public sealed class LiveReader : IReadTenant, IDisposable
{
    private readonly TenantSession _session;
    private readonly Door _graphDoor;
    private readonly Door? _adminCenter;
    private readonly GraphServiceClient _graph;
    private TenantIdentity? _tenant;

    /// <exception cref="TenantException">No key to Graph.</exception>
    public LiveReader(TenantSession session)
    {
        _session = session;
        _graphDoor = Doors.Graph(session, mayWrite: false);
        _adminCenter = Doors.AdminCenter(session, mayWrite: false);
        _graph = new GraphServiceClient(_graphDoor.Adapter, _graphDoor.Adapter.BaseUrl);
    }

    /// <summary>Graph's documents, the names and (the first time) the tenant's own name in one batch, and beside it the admin center's documents.</summary>
    public async Task<TenantSight> LookAsync(Look look, CancellationToken cancel)
    {
        var admin = look
            .Resources.Where(resource => resource.Reach == Reach.AdminCenter)
            .Select(resource => AdminCenterAsync(resource, cancel))
            .ToList();
        var graph = look.Resources.Where(resource => resource.Reach == Reach.Graph).ToList();
        if (
            graph.Any(resource =>
                resource.Path.Contains(Resource.TenantId, StringComparison.Ordinal)
            )
        )
        {
            // The only documents that cost a round trip of their own, and only the first time.
            _tenant ??= Organization.Read(
                await _graphDoor.ReadAsync(Organization.Request(_graph), cancel),
                _session.Kind
            );
        }

        var names = look.Names.Distinct().ToList();
        RequestInformation[] requests =
        [
            .. graph.Select(resource => Doors.Get(_graphDoor, resource, _tenant)),
            .. names.Select(name => GroupNames.Request(_graph, name)),
            .. _tenant is null ? [Organization.Request(_graph)] : Array.Empty<RequestInformation>(),
        ];
        var answers = await Batch.GetAsync(_graphDoor, requests, _session.Time, cancel);
        _tenant ??= Organization.Read(answers[^1], _session.Kind);
        var now = _session.Time.GetUtcNow();
        var documents = graph
            .Select((resource, i) => (resource.Id, Sight: Doors.Sight(resource, answers[i], now)))
            .Concat(await Task.WhenAll(admin))
            .ToDictionary(pair => pair.Id, pair => pair.Sight);
        return new TenantSight(
            _tenant,
            documents,
            names
                .Select((name, i) => (name, GroupNames.Read(answers[graph.Count + i])))
                .ToDictionary()
        );
    }

    /// <summary>The tenant's own name, known after the first look.</summary>
    internal TenantIdentity? Tenant => _tenant;

    public IAsyncEnumerable<ObjectId> UsersInAsync(ObjectId group, CancellationToken cancel) =>
        GroupUsers.ReadAsync(_graphDoor, _graph, group, cancel);

    public void Dispose()
    {
        _graphDoor.Dispose();
        _adminCenter?.Dispose();
        _graph.Dispose();
    }

    private async Task<(ResourceId Id, DocumentSight Sight)> AdminCenterAsync(
        Resource resource,
        CancellationToken cancel
    )
    {
        if (_adminCenter is null)
        {
            var why = _session.AdminCenter is DoorKey.Closed closed
                ? closed.Why
                : "this cloud has no known admin center address";
            return (resource.Id, new DocumentSight.Closed(why, _session.Time.GetUtcNow()));
        }

        var answer = await _adminCenter.ReadAsync(
            Doors.Get(_adminCenter, resource, _tenant),
            cancel
        );
        return (resource.Id, Doors.Sight(resource, answer, _session.Time.GetUtcNow()));
    }
}
