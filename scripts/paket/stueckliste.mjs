import { createHash } from "node:crypto";

/**
 * The bill of materials of what is shipped, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). `zeit` in
 * milliseconds. The hash of a component is that of the archive which was installed.
 */
export function stueckliste({ name, version, license }, bestandteile, zeit) {
  const own = `${name}@${version}`;
  const inhalt = {
    metadata: {
      timestamp: new Date(zeit).toISOString(),
      lifecycles: [{ phase: "build" }],
      component: {
        type: "application",
        "bom-ref": own,
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl: `pkg:generic/${own}`,
      },
    },
    components: bestandteile.map(komponente),
    dependencies: abhaengigkeiten(own, bestandteile),
  };
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${kennung(inhalt)}`,
    version: 1,
    ...inhalt,
  };
}

const verweis = ({ name, version }) => `${name}@${version}`;

function komponente(one) {
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(one.name);
  return {
    type: "library",
    "bom-ref": verweis(one),
    ...(group && { group }),
    name,
    version: one.version,
    hashes: [{ alg: "SHA-512", content: one.sha512 }],
    licenses: [{ license: one.lizenz }],
    purl: one.purl,
  };
}

/** What needs what, as far as it is shipped; the bundles need all of it. */
function abhaengigkeiten(own, bestandteile) {
  const all = bestandteile.map(verweis);
  return [
    { ref: own, dependsOn: all },
    ...bestandteile.map((one) => ({
      ref: verweis(one),
      dependsOn: one.braucht.filter((other) => all.includes(other)).sort(),
    })),
  ];
}

/** A UUID that follows from the content, so that the same content has the same. */
function kennung(inhalt) {
  const hex = createHash("sha256").update(JSON.stringify(inhalt)).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
