# Generated from spec/ by `make regenerate`; do not edit.
"""The small hand-written runtime under the generated code: values, models, descriptors, calls.

It knows nothing of policy (credentials, pacing, retries): that belongs to the layer above.
"""
