const LINIE = "=".repeat(78);

/** The licences of all that is shipped, as one text: an overview, then name, version, licence and text of each. */
export function lizenzen({ version }, bestandteile) {
  return [
    `KGRZ Wirtschaftsplan ${version}: Lizenzen`,
    "",
    "KGRZ Wirtschaftsplan selbst steht unter der EUPL-1.2 (LICENSE.txt). In den ausgelieferten Skripten ist außerdem",
    "Code der folgenden Pakete enthalten; ihre Lizenzen stehen darunter im Wortlaut.",
    "",
    ...bestandteile.map((one) => `  ${titel(one)}`),
    ...bestandteile.flatMap((one) => ["", LINIE, titel(one), LINIE, "", one.text]),
    "",
  ].join("\n");
}

const titel = ({ name, version, lizenz }) => `${name} ${version} (${lizenz.id ?? lizenz.name})`;
