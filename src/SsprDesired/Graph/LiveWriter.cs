using SsprDesired.Model;

namespace SsprDesired.Graph;

/// <summary>Writes documents; it reads through a <see cref="LiveReader"/>, so nothing but <see cref="WriteAsync"/> can write.</summary>
public sealed class LiveWriter(TenantSession session) : IWriteTenant, IDisposable
{
    private readonly LiveReader _reader = new(session);
    private readonly Door _graph = Doors.Graph(session, mayWrite: true);
    private readonly Door? _adminCenter = Doors.AdminCenter(session, mayWrite: true);

    public Task<TenantSight> LookAsync(Look look, CancellationToken cancel) =>
        _reader.LookAsync(look, cancel);

    public IAsyncEnumerable<ObjectId> UsersInAsync(ObjectId group, CancellationToken cancel) =>
        _reader.UsersInAsync(group, cancel);

    public async Task<WriteAnswer> WriteAsync(
        Resource resource,
        Document document,
        IReadOnlyList<string> members,
        CancellationToken cancel
    )
    {
        var door = resource.Reach == Reach.Graph ? _graph : _adminCenter;
        if (door is null)
        {
            return new WriteAnswer.Refused(Trouble.Permission, "the admin center is closed");
        }

        var body = resource.Form == WriteForm.WholeObject ? document : document.Only(members);
        using var stream = new MemoryStream(body.Utf8.ToArray());
        return await door.WriteAsync(Doors.Write(door, resource, stream), cancel);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _graph.Dispose();
        _adminCenter?.Dispose();
    }
}
