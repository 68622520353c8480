"""The verbs: the only place that knows all stages."""
