using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Documents;

/// <summary>
/// https://learn.microsoft.com/graph/api/organizationalbranding-get and -update. There are no localizations here, and
/// so every <c>Accept-Language</c> is answered with the default branding, as the service does for a language it lacks.
/// </summary>
internal static class BrandingResource
{
    public static TenantResponse Answer(GraphCall call)
    {
        if (!GraphApi.Is(call.Path[1], call.Store.Primary().Seed.OrganizationId))
        {
            return GraphAnswer.NotFound(call, call.Path[1]);
        }

        return call.Request.Method switch
        {
            "GET" => Read(
                call,
                RawObject.Parse(call.Store.Replica().Document(DocumentNames.Branding))
            ),
            "PATCH" => call.Write(state => Change(call, state)),
            _ => GraphAnswer.WrongMethod(call),
        };
    }

    private static TenantResponse Read(GraphCall call, RawObject branding)
    {
        if (branding.Members.Count == 0)
        {
            return GraphAnswer.NotFound(call, "branding");
        }

        // An edit may have set one member of branding that was never configured.
        var whole = RawObject.Parse(PatchBody.Merged(BrandingShape.Empty, branding.ToBytes()));
        if (SelectedMembers.Unknown(call.Query.Select, whole) is { } unknown)
        {
            return SelectedMembers.UnknownName(
                call,
                unknown,
                "microsoft.graph.organizationalBranding"
            );
        }

        return GraphAnswer.Ok(
            call,
            writer =>
            {
                writer.WriteString("@odata.context", call.Context("branding"));
                SelectedMembers.Write(writer, call.Query.Select, whole);
            }
        );
    }

    private static WriteOutcome Change(GraphCall call, TenantState state)
    {
        if (PatchBody.Read(call) is not { } patch)
        {
            return WriteOutcome.Refused(PatchBody.Unreadable(call));
        }

        using var sent = JsonDocument.Parse(call.Request.Body);
        if (BrandingShape.Body.Problem("branding", sent.RootElement) is { } problem)
        {
            return WriteOutcome.Refused(GraphAnswer.BadRequest(call, problem));
        }

        var branding = PatchBody.Merged(
            BrandingShape.Empty,
            state.Document(DocumentNames.Branding)
        );
        return new WriteOutcome(
            GraphAnswer.NoContent(call),
            DocumentNames.Branding,
            PatchBody.Merged(branding, patch.ToBytes())
        );
    }
}
