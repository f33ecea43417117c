/** betrieb/nginx.conf for the address the add-in is served from. */
export function nginxFuer(vorlage: string, adresse: string, mitOfficeJs: boolean): string;
