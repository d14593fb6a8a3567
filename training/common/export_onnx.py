"""PyTorch -> ONNX for the runtime: batch norm folded, weights stored as float16, contract checked."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import onnx
    import torch

OPSET = 17
#: Tensors smaller than this stay float32: nothing is won, and biases keep their precision.
MIN_HALF_ELEMENTS = 257
#: Operators every backend runs without falling back to the CPU.
ALLOWED_OPS = frozenset(
    "Add AveragePool Cast Clip Concat Constant Conv ConvTranspose Div Flatten Gemm GlobalAveragePool HardSigmoid "
    "HardSwish MatMul MaxPool Mul Pad ReduceMean Relu Reshape Resize Sigmoid Slice Softmax Split Squeeze Sub Tanh "
    "Transpose Unsqueeze Shape Gather".split()
)


class ContractError(ValueError):
    """A graph the runtime would not run as promised; the message lists every fault."""


def fold_batch_norm(model: torch.nn.Module) -> torch.nn.Module:
    """A copy in eval mode with every Conv + BatchNorm pair of a Sequential merged into the Conv."""
    from torch import nn
    from torch.nn.utils.fusion import fuse_conv_bn_eval

    folded = copy.deepcopy(model).eval()
    for module in folded.modules():
        if not isinstance(module, nn.Sequential):
            continue
        names = list(module._modules)
        for first, second in zip(names, names[1:]):
            conv, norm = module._modules[first], module._modules[second]
            if isinstance(conv, (nn.Conv2d, nn.ConvTranspose2d)) and isinstance(norm, nn.BatchNorm2d):
                transposed = isinstance(conv, nn.ConvTranspose2d)
                module._modules[first] = fuse_conv_bn_eval(conv, norm, transpose=transposed)
                module._modules[second] = nn.Identity()
    left = [name for name, m in folded.named_modules() if isinstance(m, nn.BatchNorm2d)]
    if left:
        raise ContractError(f"batch norm left unfolded: {', '.join(left)}")
    return folded


def store_half(model: onnx.ModelProto) -> onnx.ModelProto:
    """Large float32 initialisers become float16 plus a Cast; the arithmetic stays float32."""
    import numpy as np
    from onnx import TensorProto, helper, numpy_helper

    graph, casts = model.graph, []
    for tensor in list(graph.initializer):
        if tensor.data_type != TensorProto.FLOAT:
            continue
        values = numpy_helper.to_array(tensor)
        if values.size < MIN_HALF_ELEMENTS or np.abs(values).max() > np.finfo(np.float16).max:
            continue
        stored = numpy_helper.from_array(values.astype(np.float16), f"{tensor.name}.half")
        casts.append(helper.make_node("Cast", [stored.name], [tensor.name], name=f"cast.{tensor.name}", to=TensorProto.FLOAT))
        graph.initializer.remove(tensor)
        graph.initializer.append(stored)
    for node in reversed(casts):
        graph.node.insert(0, node)
    return model


def contract_faults(model: onnx.ModelProto) -> list[str]:
    """Everything in a graph that breaks the runtime's contract; empty when it holds."""
    from onnx import TensorProto

    faults = [f"opset {o.version} of domain '{o.domain}'" for o in model.opset_import if o.domain or o.version != OPSET]
    shapes = {t.name: tuple(t.dims) for t in model.graph.initializer}
    shapes |= {n.output[0]: shapes[n.input[0]] for n in model.graph.node if n.op_type == "Cast" and n.input[0] in shapes}
    for node in model.graph.node:
        if node.op_type not in ALLOWED_OPS:
            faults.append(f"operator {node.op_type}")
        if node.op_type == "Conv":
            out_channels, per_group, *kernel = shapes[node.input[1]]
            groups = next((a.i for a in node.attribute if a.name == "group"), 1)
            depthwise = per_group == 1 and groups == out_channels
            if max(kernel) > 1 and not depthwise and per_group % 4 and per_group not in (1, 3):
                faults.append(f"{kernel} convolution over {per_group} channels")
    for value in [*model.graph.input, *model.graph.output]:
        if value.type.tensor_type.elem_type != TensorProto.FLOAT:
            faults.append(f"'{value.name}' is not float32")
    return faults


def export(model: torch.nn.Module, example: Sequence[torch.Tensor], path: Path, inputs: dict[str, dict[int, str]],
           outputs: dict[str, dict[int, str]], half: bool = True) -> None:
    """Write `model` to `path`; `inputs` and `outputs` name the tensors and their dynamic dimensions.

    Raises ContractError when the graph would not run on every backend.
    """
    import onnx
    import torch

    path.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(fold_batch_norm(model), tuple(example), path, opset_version=OPSET, dynamo=False,
                      input_names=list(inputs), output_names=list(outputs),
                      dynamic_axes={name: axes for name, axes in (inputs | outputs).items() if axes})
    graph = onnx.load(path)
    if half:
        graph = store_half(graph)
    graph.producer_name, graph.producer_version, graph.doc_string = "sheaf-training", "", ""
    for node in graph.graph.node:
        node.doc_string = ""
    onnx.checker.check_model(graph, full_check=True)
    faults = contract_faults(graph)
    if faults:
        path.unlink()
        raise ContractError("; ".join(faults))
    onnx.save(graph, path)


def session(path: Path) -> Any:
    """A single-threaded onnxruntime session, for parity checks and evaluation."""
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def max_difference(path: Path, model: torch.nn.Module, example: Sequence[torch.Tensor]) -> float:
    """Largest absolute difference between the exported graph and `model` in eval mode."""
    import numpy as np
    import torch

    run = session(path)
    feeds = {i.name: x.numpy() for i, x in zip(run.get_inputs(), example, strict=True)}
    with torch.inference_mode():
        expected = model.eval()(*example)
    expected = expected if isinstance(expected, (tuple, list)) else [expected]
    results: list[np.ndarray] = run.run(None, feeds)
    return max(float(np.abs(a - b.numpy()).max()) for a, b in zip(results, expected, strict=True))
