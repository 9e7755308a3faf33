const fs = require("fs");
const Ajv = require("ajv/dist/2020");
const formats = require("ajv-formats");
const yaml = require("yaml");
const root = process.argv[2];
const json = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
const compile = (name) => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  formats(ajv);
  return ajv.compile(json(`${root}/src/SsprDesired/${name}.schema.json`));
};
let failures = 0;
const check = (what, validate, value, wanted) => {
  const valid = validate(value);
  if (valid !== wanted) {
    failures++;
    console.log(`${what}: ${valid ? "accepted" : JSON.stringify(validate.errors)}`);
  }
};

const [file, plan, view] = ["sspr", "plan", "view"].map(compile);
for (const name of ["plan.json", "plan-app.json"]) check(name, plan, json(name), true);
for (const name of ["view.json", "view-app.json", "view-applied.json"]) check(name, view, json(name), true);
check("a view as a plan", plan, json("view.json"), false);
check("a plan as a view", view, json("plan.json"), false);

const sample = yaml.parse(fs.readFileSync(`${root}/sspr.yaml`, "utf8"));
check("sspr.yaml", file, sample, true);
for (const story of fs.readdirSync(`${root}/examples`)) {
  const path = `${root}/examples/${story}/sspr.yaml`;
  if (fs.existsSync(path)) check(path, file, yaml.parse(fs.readFileSync(path, "utf8")), story !== "mistakes");
}
for (const days of [731, -1, 1.5, "180", true, null]) {
  check(`reconfirmDays: ${days}`, file, { ...sample, registration: { reconfirmDays: days } }, false);
}
for (const tenant of ["simulated", "contoso.onmicrosoft.com", { id: "contoso.com", cloud: "usgov" }, { simulator: "http://127.0.0.1:5000" }]) {
  check(`tenant ${JSON.stringify(tenant)}`, file, { ...sample, tenant }, true);
}
for (const tenant of ["contoso", {}, { simulator: "https://example.org" }, { id: "contoso.com", cloud: "mars" }]) {
  check(`tenant ${JSON.stringify(tenant)}`, file, { ...sample, tenant }, false);
}
check("an unknown key", file, { ...sample, registrations: {} }, false);
check("an area with nothing below", file, { ...sample, registration: null }, true);
console.log(`schemas: ${failures} failures`);
process.exit(failures ? 1 : 0);
