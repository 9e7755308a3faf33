// Microsoft's own JavaScript client against the tenant in the box: a witness that knows nothing of sspr.
const assert = require("assert");
const { Client, PageIterator } = require("@microsoft/microsoft-graph-client");
const address = process.argv[2].replace(/\/?$/, "/");
const form = (fields) => new URLSearchParams(fields).toString();

async function main() {
  const tenant = "contoso.onmicrosoft.com";
  const answer = await fetch(`${address}${tenant}/oauth2/v2.0/token`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: form({
      grant_type: "client_credentials",
      client_id: "5a1c3b70-2f4e-4f6b-9d0a-6f0e8c1d2b01",
      client_secret: "simulated-secret",
      scope: "https://graph.microsoft.com/.default",
    }),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  const { access_token: token } = await answer.json();
  const graph = Client.init({
    baseUrl: address,
    defaultVersion: "v1.0",
    customHosts: new Set([new URL(address).hostname]),
    authProvider: (done) => done(null, token),
  });

  const before = await graph.api("/policies/authorizationPolicy").get();
  assert.equal(before.id, "authorizationPolicy");
  await graph.api("/policies/authorizationPolicy").update({ allowedToUseSSPR: !before.allowedToUseSSPR });
  const after = await graph.api("/policies/authorizationPolicy").get();
  assert.equal(after.allowedToUseSSPR, !before.allowedToUseSSPR);

  const groups = await graph.api("/groups").filter("displayName eq 'All Employees'").select("id,displayName").get();
  assert.equal(groups.value.length, 1);

  let people = 0;
  const first = await graph
    .api(`/groups/${groups.value[0].id}/members`)
    .select("id")
    .top(999)
    .get();
  await new PageIterator(graph, first, () => (people++, true)).iterate();
  assert.ok(people >= 2500, `${people} members`);

  const requests = Array.from({ length: 20 }, (_, i) => ({
    id: `${i + 1}`,
    method: "GET",
    url: i === 7 ? "/domains" : `/groups/${groups.value[0].id}?$select=id`,
  }));
  const batch = await graph.api("/$batch").post({ requests });
  const statuses = batch.responses.map((response) => response.status).sort();
  assert.deepEqual(statuses, [...Array(19).fill(200), 429]);
  assert.equal(batch.responses.find((response) => response.status === 429).headers["Retry-After"], "7");

  const refused = await graph.api("/directory/onPremisesSynchronization").get().then(() => null, (error) => error);
  assert.equal(refused.statusCode, 403);
  console.log(`foreign client: ${people} members paged, a batch of 20 with one 429, one 403`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
