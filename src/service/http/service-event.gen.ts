// Generated from schemas/service-event.schema.json by npm run generate; edit the schema, not this file.
/**
 * One event about a person, as a personnel system sends it to `POST /webhooks/directory-sync`.
 */
export interface ServiceEvent {
    /**
     * The sender's own id of the event. The same event may be sent again; another one with this id is refused.
     */
    readonly id: string;
    /**
     * What happened to the person.
     */
    readonly type: ("user.created" | "user.updated" | "user.deleted");
    /**
     * When it happened (RFC 3339). Events take effect in the order of their coming, whatever it says.
     */
    readonly time?: string;
    /**
     * The only target it is for; all that declare the source unless said. It stands in the body because the body is what is signed.
     */
    readonly target?: string;
    /**
     * The person's record, whole, as attributeMappings read it.
     */
    readonly data: {
        readonly [k: string]: unknown;
    };
}
