/** Error codes of Office that the host can raise or that tests inject. */
export type Fehlercode =
  | "AccessDenied"
  | "ActivityLimitReached"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidRequestContext"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "PropertyNotLoaded"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | (string & {});

/**
 * The shape of OfficeExtension.Error. The message is English and of no use to a user, as in Excel: whoever
 * shows it has forgotten to translate the code.
 */
export class OfficeFehler extends Error {
  override readonly name = "RichApi.Error";
  readonly traceMessages: string[] = [];
  readonly innerError: Error | null = null;
  readonly debugInfo: { code: string; message: string; errorLocation: string };

  constructor(
    readonly code: Fehlercode,
    location = "",
    message = `The request failed: ${code}.`,
  ) {
    super(message);
    this.debugInfo = { code, message, errorLocation: location };
  }

  override toString(): string {
    return `${this.code}: ${this.message}`;
  }
}
