const item = (path: string, name: string, value: string | number | boolean) =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** An address on this machine where nobody listens (discard, RFC 863). */
const NOWHERE = "127.0.0.1";
const NOWHERE_PORT = 9;

/**
 * The settings of the profile that LibreOffice is started with (registrymodifications.xcu): no macros, no links to
 * elsewhere, no Java, no search for updates, and a proxy that leads nowhere.
 */
export const OFFICE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  item("Office.Common/Security/Scripting", "MacroSecurityLevel", 3),
  item("Office.Common/Security/Scripting", "DisableMacrosExecution", true),
  item("Office.Common/Security/Scripting", "DisableActiveContent", true),
  item("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", true),
  item("Office.Common/Misc", "FirstRun", false),
  item("Office.Java/VirtualMachine", "Enable", false),
  item("Office.Writer/Content/Update", "Link", 2),
  item("Office.Calc/Content/Update", "Link", 2),
  item("Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments", "AutoCheckEnabled", false),
  item("Inet/Settings", "ooInetProxyType", 1),
  ...["HTTP", "HTTPS", "FTP"].flatMap((scheme) => [
    item("Inet/Settings", `ooInet${scheme}ProxyName`, NOWHERE),
    item("Inet/Settings", `ooInet${scheme}ProxyPort`, NOWHERE_PORT),
  ]),
].join("\n")}
</oor:items>
`;

/** The same for libraries that ask the environment. */
export const NO_NETWORK = Object.fromEntries(
  ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy"].map((name) => [name, `http://${NOWHERE}:${NOWHERE_PORT}`]),
);
