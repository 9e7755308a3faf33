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

        Document[] bodies = resource.Form switch
        {
            WriteForm.WholeObject => [document],
            WriteForm.ChangedMembers => [document.Only(members.Concat(resource.Always))],
            _ => [.. members.Select(member => document.Only([member], resource.SentAs))],
        };
        WriteAnswer answer = new WriteAnswer.Accepted();
        for (var i = 0; i < bodies.Length && answer is WriteAnswer.Accepted; i++)
        {
            using var stream = new MemoryStream(bodies[i].Utf8.ToArray());
            answer = await door.WriteAsync(
                Doors.Write(door, resource, _reader.Tenant, stream),
                cancel
            );
            if (i > 0 && answer is WriteAnswer.Refused refused)
            {
                // The members before it were taken, so the document has to be looked at.
                answer = new WriteAnswer.NotKnown(refused.Why);
            }
        }

        return answer;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _graph.Dispose();
        _adminCenter?.Dispose();
    }
}
