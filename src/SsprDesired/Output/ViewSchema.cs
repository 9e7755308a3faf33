using SsprDesired.Model;

namespace SsprDesired.Output;

public static class ViewSchema
{
    public static string Write() =>
        SchemaForms.Text(
            SchemaForms.Of(
                ViewContext.Readable.View,
                "sspr.view",
                "sspr view",
                "What sspr shows of a plan and of what became of it; members are named as Terraform names them."
            )
        );
}
