// Generated from schemas/reconcile-request.schema.json by npm run generate; edit the schema, not this file.
/**
 * Which groups to bring in line with the manifest, and what that may take away: the body of `POST /api/reconcile-groups`.
 */
export interface ReconcileRequest {
    /**
     * The target; the only one, or the manifest's defaultTarget, unless said.
     */
    readonly target?: string;
    /**
     * The groups, by their keys in the manifest. Nothing else is looked at or changed.
     *
     * @minItems 1
     * @maxItems 100
     */
    readonly groups: readonly [
        string,
        ...readonly (string)[]
    ];
    /**
     * How many memberships, grants and attributes the plan may take away beyond what `safety` lets pass unasked.
     */
    readonly allowRemovals?: number;
    /**
     * How many groups the plan may delete.
     */
    readonly allowDeletes?: number;
    /**
     * Protected groups and people that the plan may touch.
     *
     * @maxItems 100
     */
    readonly allowProtected?: readonly string[];
    /**
     * Roles that need approval and may be given.
     *
     * @maxItems 100
     */
    readonly allowRoles?: readonly string[];
    /**
     * Leave out what the role policy forbids, and go on with the rest.
     */
    readonly skipBlocked?: boolean;
}
