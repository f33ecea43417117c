import { inhaltsrichtlinie } from "../bauen/addin.mjs";

/** What betrieb/nginx.conf names in place of a real address. */
export const BEISPIELADRESSE = "https://addin.example.de/wirtschaftsplan";

/**
 * betrieb/nginx.conf for the address the add-in is served from. With an office.js of one's own, scripts come from
 * nowhere else.
 */
export function nginxFuer(vorlage, adresse, mitOfficeJs) {
  const { host, hostname, port, pathname } = new URL(adresse);
  return vorlage
    .replace("https://addin.example.de$", `https://${host}$$`)
    .replaceAll("/wirtschaftsplan/", `${pathname.replace(/\/$/, "")}/`)
    .replaceAll("addin.example.de", hostname)
    .replace("listen 443 ssl", `listen ${port || 443} ssl`)
    .replace(inhaltsrichtlinie(false), inhaltsrichtlinie(mitOfficeJs));
}
