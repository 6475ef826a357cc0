// The package's own types for this entry point name a JavaScript file. Only what the judge uses.
declare module 'discord-api-spec/zod' {
  interface Issue {
    readonly path: readonly PropertyKey[]
    readonly code?: string
    readonly maximum?: number | bigint
    readonly minimum?: number | bigint
    readonly message: string
  }
  interface Schema {
    safeParse(
      value: unknown,
    ):
      | { readonly success: true; readonly data: unknown }
      | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } }
  }
  export const MessageCreateRequestSchema: Schema
  export const MessageEditRequestPartialSchema: Schema
  export const CreateForumThreadRequestSchema: Schema
  export const CreateTextThreadWithMessageRequestSchema: Schema
  export const UpdateThreadRequestPartialSchema: Schema
  export const MessageResponseSchema: Schema
  export const ApplicationCommandUpdateRequestSchema: Schema
  export const CreateMessageInteractionCallbackRequestSchema: Schema
  export const UpdateMessageInteractionCallbackRequestSchema: Schema
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema
  export const ModalInteractionCallbackRequestSchema: Schema
  export const IncomingWebhookUpdateRequestPartialSchema: Schema
}
